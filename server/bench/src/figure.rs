//! A line of the table.

use serde_json::{Value, json};

/// What a number counts.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unit {
    PerSecond,
    Milliseconds,
    Megabytes,
    /// A part of something else, or a multiple of it.
    Share,
}

impl Unit {
    fn shown(self, value: f64) -> String {
        match self {
            Self::PerSecond => format!("{}/s", grouped(value)),
            Self::Milliseconds if value < 10.0 => format!("{value:.2} ms"),
            Self::Milliseconds => format!("{value:.1} ms"),
            Self::Megabytes => format!("{value:.1} MB"),
            Self::Share => format!("{value:.2}"),
        }
    }
}

/// One figure beside its budget.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    name: String,
    measured: String,
    budget: String,
    met: Option<bool>,
}

impl Figure {
    /// The more the better.
    pub(crate) fn at_least(name: impl Into<String>, value: f64, unit: Unit, budget: f64) -> Self {
        let met = Some(value >= budget);
        Self { budget: format!("≥ {}", unit.shown(budget)), met, ..Self::alone(name, value, unit) }
    }

    /// The less the better.
    pub(crate) fn at_most(name: impl Into<String>, value: f64, unit: Unit, budget: f64) -> Self {
        let met = Some(value <= budget);
        Self { budget: format!("≤ {}", unit.shown(budget)), met, ..Self::alone(name, value, unit) }
    }

    /// Without a budget, to understand the others by.
    pub(crate) fn alone(name: impl Into<String>, value: f64, unit: Unit) -> Self {
        Self { name: name.into(), measured: unit.shown(value), budget: String::new(), met: None }
    }

    /// All of them, for the program that makes the table.
    pub(crate) fn json(figures: &[Self]) -> Value {
        let line = |figure: &Self| {
            let Self { name, measured, budget, met } = figure;
            json!({ "figure": name, "measured": measured, "budget": budget, "met": met })
        };
        figures.iter().map(line).collect()
    }
}

/// A whole number with its thousands apart.
fn grouped(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_stands_beside_its_budget() {
        let figures = [
            Figure::at_least("rate", 1234.4, Unit::PerSecond, 1000.0),
            Figure::at_most("wait", 25.06, Unit::Milliseconds, 25.0),
            Figure::alone("size", 123_456.0, Unit::PerSecond),
        ];
        let expected = json!([
            { "figure": "rate", "measured": "1,234/s", "budget": "≥ 1,000/s", "met": true },
            { "figure": "wait", "measured": "25.1 ms", "budget": "≤ 25.0 ms", "met": false },
            { "figure": "size", "measured": "123,456/s", "budget": "", "met": null },
        ]);
        assert_eq!(Figure::json(&figures), expected);
    }
}
