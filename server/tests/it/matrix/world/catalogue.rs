//! The one product there is.

use services::Deps;
use services::import::import_catalogue;

/// Its HMS number.
pub(crate) const PRODUCT: &str = "900001";

pub(super) async fn product(deps: &Deps) {
    let row = format!(
        r#"[{{"hmsArtNr": "{PRODUCT}", "articleName": "Stokk", "isoCategory": "12390301", "isoCategoryTitle": "Stokker",
        "supplier": {{"name": "Firma"}}, "status": "ACTIVE"}}]"#
    );
    let imported = import_catalogue(deps, row.as_bytes(), |_| {}).await.unwrap();
    assert_eq!(imported.new, 1);
}
