//! The products there are.

use services::Deps;
use services::import::import_catalogue;

/// The HMS number of the one that everybody has picked for a trial.
pub(crate) const PRODUCT: &str = "900001";
/// … and of the one that nobody has.
pub(crate) const OTHER_PRODUCT: &str = "900002";

pub(super) async fn products(deps: &Deps) {
    let rows = [PRODUCT, OTHER_PRODUCT].map(|number| {
        format!(
            r#"{{"hmsArtNr": "{number}", "articleName": "Stokk", "isoCategory": "12390301", "isoCategoryTitle": "Stokker",
            "supplier": {{"name": "Firma"}}, "status": "ACTIVE"}}"#
        )
    });
    let rows = format!("[{}]", rows.join(","));
    let imported = import_catalogue(deps, rows.as_bytes(), |_| {}).await.unwrap();
    assert_eq!(imported.new, 2);
}
