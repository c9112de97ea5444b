//! What some products require: training before use, and a form with the application. Both follow from the category.

use crate::iso::Iso;

/// Medical devices that demand training (S44): the groups of Nav's required courses (digihot-sortiment
/// `paakrevde_godkjenningskurs.json`), and with them the whole of the groups that S44 names, powered wheelchairs and hoists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Training {
    /// Powered wheelchairs `1223`, and motors for manual ones `122409`.
    PoweredWheelchair,
    /// Person hoists and slings `1236`.
    Hoist,
    /// Electrically adjustable beds `181210`.
    ElectricBed,
}

impl Training {
    pub const ALL: [Self; 3] = [Self::PoweredWheelchair, Self::Hoist, Self::ElectricBed];

    pub fn of(iso: &Iso) -> Option<Self> {
        Self::ALL.into_iter().find(|training| begins_with_any(iso, training.groups()))
    }

    fn groups(self) -> &'static [&'static str] {
        match self {
            Self::PoweredWheelchair => &["1223", "122409"],
            Self::Hoist => &["1236"],
            Self::ElectricBed => &["181210"],
        }
    }
}

/// A form beside the application (S47). Nav publishes no list of which categories need which; these are the forms whose
/// title names the category. Another category may need one too: the pages say whom to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SupplementaryForm {
    /// Manual wheelchairs `1222`.
    ManualWheelchair,
    /// Powered wheelchairs `1223`.
    PoweredWheelchair,
    /// Chairs that help one up `180915`.
    RisingChair,
    /// Stationary hoists `123612`.
    StationaryHoist,
}

impl SupplementaryForm {
    pub const ALL: [Self; 4] =
        [Self::ManualWheelchair, Self::PoweredWheelchair, Self::RisingChair, Self::StationaryHoist];

    pub fn of(iso: &Iso) -> Option<Self> {
        Self::ALL.into_iter().find(|form| begins_with_any(iso, &[form.group()]))
    }

    fn group(self) -> &'static str {
        match self {
            Self::ManualWheelchair => "1222",
            Self::PoweredWheelchair => "1223",
            Self::RisingChair => "180915",
            Self::StationaryHoist => "123612",
        }
    }

    /// Nav's own title of the form: it is looked for by this, whatever the language of the page.
    pub fn title(self) -> &'static str {
        match self {
            Self::ManualWheelchair => "Tilleggsskjema for manuell rullestol",
            Self::PoweredWheelchair => "Tilleggsskjema for elektrisk rullestol",
            Self::RisingChair => "Tilleggsskjema for stol med oppreisningsfunksjon",
            Self::StationaryHoist => "Tilleggsskjema for stasjonær personløfter",
        }
    }

    /// Nav's number of the form, where it is known.
    pub fn number(self) -> Option<&'static str> {
        match self {
            Self::ManualWheelchair => Some("NAV 10-07.65"),
            Self::PoweredWheelchair => Some("NAV 10-07.66"),
            Self::RisingChair => Some("NAV 10-07.67"),
            Self::StationaryHoist => None,
        }
    }
}

fn begins_with_any(iso: &Iso, groups: &[&str]) -> bool {
    groups.iter().any(|group| iso.as_str().starts_with(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> Iso {
        text.parse().unwrap()
    }

    #[test]
    fn powered_wheelchairs_hoists_and_electric_beds_demand_training() {
        for (code, training) in [
            ("122303", Some(Training::PoweredWheelchair)),
            ("12230602", Some(Training::PoweredWheelchair)),
            ("122409", Some(Training::PoweredWheelchair)),
            ("12360301", Some(Training::Hoist)),
            ("123621", Some(Training::Hoist)),
            ("18121001", Some(Training::ElectricBed)),
            ("12220301", None),
            ("122403", None),
            ("12390301", None),
        ] {
            assert_eq!(Training::of(&iso(code)), training, "{code}");
        }
    }

    #[test]
    fn a_form_is_named_where_its_title_names_the_category() {
        for (code, number) in [
            ("12220301", Some("NAV 10-07.65")),
            ("122303", Some("NAV 10-07.66")),
            ("18091501", Some("NAV 10-07.67")),
            ("123612", None),
        ] {
            assert_eq!(SupplementaryForm::of(&iso(code)).unwrap().number(), number, "{code}");
        }
        assert_eq!(SupplementaryForm::of(&iso("12390301")), None);
        assert_eq!(SupplementaryForm::of(&iso("123603")), None);
    }
}
