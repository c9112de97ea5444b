//! The page written by hand: what never changes as text, what is read from the database in its places.
//!
//! Made from a page of the service, so that both are the same to the last byte.

use std::fmt::Write;

use domain::loan::Loan;

use crate::trouble::Trouble;

/// A page with places for what the loans say.
#[derive(Debug)]
pub(crate) struct Template {
    pieces: Vec<Piece>,
    length: usize,
}

#[derive(Debug)]
enum Piece {
    Text(String),
    /// A value of the loan that stands at this place of the list.
    Value(usize, Value),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    Id,
    Name,
    HmsNumber,
    SerialNumber,
    Category,
}

const VALUES: [Value; 5] = [Value::Id, Value::Name, Value::HmsNumber, Value::SerialNumber, Value::Category];

impl Template {
    /// Finds the places in `page`. Each loan must at least be named and linked to.
    pub(crate) fn of(page: &str, loans: &[Loan]) -> Result<Self, Trouble> {
        let mut needles = Vec::new();
        for (row, loan) in loans.iter().enumerate() {
            for value in VALUES {
                let mut text = String::new();
                value.write(loan, &mut text);
                if !text.is_empty() {
                    needles.push((row, value, text));
                }
            }
        }
        let mut pieces = Vec::new();
        let mut rest = page;
        // The first to come; of two in the same place the longer one.
        let first = |rest: &str| {
            let found = needles
                .iter()
                .filter_map(|(row, value, text)| Some((rest.find(text.as_str())?, text, *row, *value)));
            found.min_by_key(|(at, text, ..)| (*at, usize::MAX - text.len()))
        };
        while let Some((at, text, row, value)) = first(rest) {
            pieces.push(Piece::Text(rest.get(..at).unwrap_or_default().to_owned()));
            pieces.push(Piece::Value(row, value));
            rest = rest.get(at + text.len()..).unwrap_or_default();
        }
        pieces.push(Piece::Text(rest.to_owned()));
        let template = Self { pieces, length: page.len() };
        for loan in loans {
            if !template.shows(loan, loans, Value::Id) || !template.shows(loan, loans, Value::Name) {
                return Err(Trouble::PageWithoutLoan(loan.name.clone()));
            }
        }
        Ok(template)
    }

    /// Two loans may say the same: then either stands for both.
    fn shows(&self, loan: &Loan, loans: &[Loan], wanted: Value) -> bool {
        let text = |loan: &Loan| {
            let mut text = String::new();
            wanted.write(loan, &mut text);
            text
        };
        self.pieces.iter().any(|piece| match piece {
            Piece::Value(row, value) if *value == wanted => {
                loans.get(*row).is_some_and(|shown| text(shown) == text(loan))
            }
            _ => false,
        })
    }

    /// The page about these loans.
    pub(crate) fn page(&self, loans: &[Loan]) -> String {
        let mut page = String::with_capacity(self.length);
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => page.push_str(text),
                Piece::Value(row, value) => {
                    if let Some(loan) = loans.get(*row) {
                        value.write(loan, &mut page);
                    }
                }
            }
        }
        page
    }
}

impl Value {
    fn write(self, loan: &Loan, page: &mut String) {
        match self {
            // Writing to a string does not fail.
            Self::Id => _ = write!(page, "{}", loan.id),
            Self::Name => escape(&loan.name, page),
            Self::HmsNumber => escape(loan.hms_number.as_str(), page),
            Self::SerialNumber => escape(loan.serial_number.as_deref().unwrap_or_default(), page),
            Self::Category => escape(&loan.category, page),
        }
    }
}

fn escape(text: &str, page: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            other => page.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::id::PersonId;
    use domain::loan::{LoanStatus, Unit};

    use super::*;

    fn loan(number: u32, name: &str) -> Loan {
        Loan {
            id: format!("{number:08x}-0000-4000-8000-000000000000").parse().unwrap(),
            person: "00000000-0000-4000-8000-000000000000".parse::<PersonId>().unwrap(),
            hms_number: format!("{number:06}").parse().unwrap(),
            name: name.to_owned(),
            iso: "123903".parse().unwrap(),
            category: "Stokker".to_owned(),
            serial_number: None,
            loan_type: None,
            lent_on: None,
            return_by: None,
            updated_return_by: None,
            quantity: 1,
            unit: Unit::Piece,
            status: LoanStatus::OnLoan,
            invented: false,
        }
    }

    fn page(loans: &[Loan]) -> String {
        let line = |loan: &Loan| {
            format!(
                "<li><a href=\"/x/{}\">{}</a> HMS {}</li>",
                loan.id,
                loan.name.replace('&', "&amp;"),
                loan.hms_number.as_str()
            )
        };
        loans.iter().map(line).collect()
    }

    #[test]
    fn the_page_comes_out_as_it_went_in_and_follows_the_loans() {
        let loans = [loan(800_001, "Stokk"), loan(800_002, "Stokk & stav"), loan(800_003, "Stokk")];
        let template = Template::of(&page(&loans), &loans).unwrap();
        assert_eq!(template.page(&loans), page(&loans));
        let others = [loan(700_001, "Hanske"), loan(700_002, "Vott & hanske"), loan(700_003, "Hanske")];
        assert_eq!(template.page(&others), page(&others));
    }

    #[test]
    fn a_page_without_one_of_the_loans_is_refused() {
        let loans = [loan(800_001, "Stokk"), loan(800_002, "Hanske")];
        let refused = Template::of(&page(&loans[..1]), &loans);
        assert!(matches!(refused, Err(Trouble::PageWithoutLoan(name)) if name == "Hanske"));
    }
}
