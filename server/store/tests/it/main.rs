//! What the store promises, on every database that can be tested here.
#![cfg(test)]

mod agreements;
mod bookings_race;
mod calendar;
mod cases;
mod catalogue;
mod catalogue_pages;
mod centres;
mod charge_drafts;
mod drafts;
mod given;
mod ledger;
mod loans;
mod move_drafts;
mod moves;
mod order_number_forms;
mod order_number_lists;
mod order_numbers;
mod people;
mod products;
mod rates;
mod read_log;
mod renewals;
mod representations;
mod rivals;
mod rotation;
mod schema;
mod sessions;
mod staff;
mod staff_citizens;
mod standing;
mod suppliers;
mod tasks;
mod trials;
mod vault;
mod writing;
