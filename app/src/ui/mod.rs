//! Building blocks that know no domain. All of them are plain HTML with Aksel's classes.

mod breadcrumbs;
mod button;
mod checkbox;
mod choice;
mod facts;
mod field;
mod filter;
mod form;
mod heading;
mod link_card;
mod live;
mod notice;
mod phone;
mod problems;
mod select;
mod stepper;
mod tag;
mod timeline;

pub use breadcrumbs::Breadcrumbs;
pub use button::{ButtonLink, CopyButton, Download, PrintButton, Submit};
pub use checkbox::{Checkbox, Checkboxes};
pub use choice::{Choice, Radios};
pub use facts::{Facts, Row, row};
pub use field::{TextArea, TextInput};
pub use filter::{Filter, FilterLink};
pub use form::{NoForm, PostForm, STEP_FORM};
pub use heading::{PageHeading, Section};
pub use link_card::LinkCard;
pub use live::{ALERT_REGION, LiveRegions, STATUS_REGION};
pub use notice::{Notice, Tone};
pub use phone::Phone;
pub use problems::{ErrorLinks, ErrorSummary, FieldProblem, problem_at};
pub use select::{Choosable, Select};
pub use stepper::Stepper;
pub use tag::Tag;
pub use timeline::{Moment, Timeline, When};
