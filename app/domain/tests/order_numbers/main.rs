//! Order numbers: what becomes of a question, the limits, the life of a number, and what was typed.

mod ask;
mod forms;
mod given;
mod life;
mod limits;
