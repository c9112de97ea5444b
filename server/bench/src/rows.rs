//! A file of loans in the shape the register delivers.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use domain::national_number::NationalNumber;
use serde_json::json;

/// Kinds of aid: HMS number, category, its title and the description.
const AIDS: [[&str; 4]; 4] = [
    [
        "330587",
        "123903",
        "Mobilitets- og markeringsstokker (hvite stokker)",
        "Stokk mobilitet kompositt 5-ledd 90-160",
    ],
    ["900003", "090312", "Hansker og votter", "Hansker kjøre demo str M"],
    ["232510", "122203", "Manuelle armdrevne rullestoler", "Rullestol man aktiv Panthera U3 light sb39"],
    ["177946", "120606", "Rullatorer", "Rullator Gemino 20"],
];

/// Writes `count` different loans, shared among the people.
pub(crate) fn write(file: &Path, people: &[NationalNumber], count: u32) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(file)?);
    file.write_all(b"[")?;
    let everybody = people.iter().cycle();
    for ((order, person), [hms, iso, category, name]) in
        (0..count).zip(everybody).zip(AIDS.into_iter().cycle())
    {
        let row = json!({
            "fnr": person.digits(),
            "artikkelNr": hms,
            "kategoriNummer": iso,
            "kategori": category,
            "artikkelBeskrivelse": name,
            "antall": "1",
            "antallEnhet": "STK",
            "serieNr": format!("{}", 500_000 + order),
            "datoUtsendelse": "2024-05-14 00:00:00",
            "ordrenummer": format!("{}", 7_000_000 + order),
            "artikkelStatus": "I utlån",
            "utlånsType": "P",
        });
        let comma = if order == 0 { "" } else { "," };
        write!(file, "{comma}\n{row}")?;
    }
    file.write_all(b"\n]\n")?;
    file.flush()
}
