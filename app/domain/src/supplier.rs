//! The firms that supply, demonstrate and repair aids (hm-grunndata-rapid-dto `SupplierDTO`), as far as holders need them.

use chrono::NaiveDate;

use crate::id::SupplierId;

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
