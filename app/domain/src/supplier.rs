//! The firms that supply, demonstrate and repair aids (hm-grunndata-rapid-dto `SupplierDTO`), as far as holders need them.

use chrono::NaiveDate;

use crate::id::SupplierId;

/// What the catalogue has for products whose supplier it does not name.
const NOT_STATED: &str = "Ikke oppgitt";

/// A supplier. What is not known is not invented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supplier {
    pub id: SupplierId,
    pub name: String,
    /// Telephone number, digits only; none when it is not known.
    pub phone: Option<String>,
    /// When the contact data were last confirmed.
    pub confirmed_on: Option<NaiveDate>,
    /// True for a firm made up for demonstration; pages say so.
    pub invented: bool,
}

impl Supplier {
    /// Whether one can go there: the catalogue names it.
    pub fn is_named(&self) -> bool {
        self.name != NOT_STATED
    }
}
