//! The question to the task list as it stands in the address.

use domain::{
    case::Status,
    views::{TaskQuery, TaskSort, TaskView},
};

const VIEWS: [(TaskView, &str); 4] = [
    (TaskView::Mine, "mine"),
    (TaskView::Centre, "sentralen"),
    (TaskView::Unassigned, "ufordelt"),
    (TaskView::Ended, "avsluttet"),
];

const SORTS: [(TaskSort, &str); 6] = [
    (TaskSort::Due, "frist"),
    (TaskSort::Submitted, "sendt"),
    (TaskSort::Person, "person"),
    (TaskSort::Municipality, "kommune"),
    (TaskSort::Handler, "saksbehandler"),
    (TaskSort::Status, "status"),
];

const DESCENDING: &str = "synkende";

/// Reads the question from the values of a query; what is not understood is as if it were not there.
pub(super) fn read(value: impl Fn(&str) -> Option<String>) -> TaskQuery {
    let (view, sort) = (value("vis"), value("sorter"));
    TaskQuery {
        view: known(&VIEWS, view.as_deref()).unwrap_or_default(),
        status: value("status").and_then(|code| Status::from_code(&code)),
        sort: known(&SORTS, sort.as_deref()).unwrap_or_default(),
        descending: value("retning").as_deref() == Some(DESCENDING),
    }
}

/// Writes the question as `navn=verdi` pairs, leaving out what is as usual. Never blank.
pub(super) fn write(query: TaskQuery) -> String {
    let mut pairs = vec![format!("vis={}", word(&VIEWS, query.view))];
    pairs.extend(query.status.map(|status| format!("status={}", status.code())));
    if query.sort != TaskSort::default() {
        pairs.push(format!("sorter={}", word(&SORTS, query.sort)));
    }
    if query.descending {
        pairs.push(format!("retning={DESCENDING}"));
    }
    pairs.join("&")
}

/// The statuses that the tasks of a view can have.
pub(super) fn statuses(view: TaskView) -> Vec<Status> {
    let ended = view == TaskView::Ended;
    let fits = |status: &Status| match view {
        // Nobody holds a case that has just come in, and somebody always holds one that is being handled.
        TaskView::Mine => *status != Status::Received,
        TaskView::Unassigned => !matches!(status, Status::InProgress | Status::OnHold),
        TaskView::Centre | TaskView::Ended => true,
    };
    Status::ALL.into_iter().filter(|status| status.is_open() != ended).filter(fits).collect()
}

fn known<T: Copy>(table: &[(T, &str)], word: Option<&str>) -> Option<T> {
    table.iter().find(|(_, known)| Some(*known) == word).map(|(value, _)| *value)
}

fn word<T: Copy + PartialEq>(table: &[(T, &'static str)], value: T) -> &'static str {
    table.iter().find(|(known, _)| *known == value).map_or("", |(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_address(address: &str) -> TaskQuery {
        read(|name| {
            let mut pairs = address.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
        })
    }

    #[test]
    fn every_question_survives_the_address() {
        for (view, _) in VIEWS {
            for (sort, _) in SORTS {
                for status in Status::ALL.into_iter().map(Some).chain([None]) {
                    for descending in [false, true] {
                        let query = TaskQuery { view, status, sort, descending };
                        assert_eq!(read_address(&write(query)), query);
                    }
                }
            }
        }
    }

    #[test]
    fn nonsense_in_the_address_is_the_usual_list() {
        assert_eq!(read_address("vis=alt&status=rot&sorter=x&retning=ned"), TaskQuery::default());
    }

    #[test]
    fn no_view_offers_a_status_that_its_tasks_cannot_have() {
        assert!(statuses(TaskView::Ended).iter().all(|status| !status.is_open()));
        assert!(!statuses(TaskView::Mine).contains(&Status::Received));
        assert!(!statuses(TaskView::Unassigned).contains(&Status::OnHold));
        assert_eq!(statuses(TaskView::Centre).len(), 5);
    }
}
