//! Whom each page is for: the group it stands in says so.

use leptos_router::{MatchNestedRoutes, PathSegment};

use super::{HolderPages, PublicPages, StaffPages};
use crate::audience::{About, Audience};

/// A page, and whom its group is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// As the server matches it, such as `/{language}/saker/{case}`.
    pub pattern: String,
    pub audience: Audience,
    /// What the address names.
    pub about: About,
}

/// Every page of every group, and the one for what is missing. The server answers no other.
pub fn declared() -> Vec<Page> {
    let mut pages = group(&PublicPages(), Audience::Everybody);
    pages.extend(group(&HolderPages(), Audience::Citizens));
    pages.extend(group(&StaffPages(), Audience::Staff));
    pages.push(page_of(&[PathSegment::Splat("any".into())], Audience::Everybody));
    pages
}

fn group(pages: &impl MatchNestedRoutes, audience: Audience) -> Vec<Page> {
    pages.generate_routes().into_iter().map(|route| page_of(&route.segments, audience)).collect()
}

fn page_of(segments: &[PathSegment], audience: Audience) -> Page {
    let mut about = About::Nothing;
    let parts = segments.iter().filter_map(|segment| match segment {
        PathSegment::Unit => None,
        PathSegment::Static(part) => (!part.is_empty()).then(|| part.to_string()),
        PathSegment::Param(name) | PathSegment::OptionalParam(name) => {
            about = about.max(About::parameter(name));
            Some(format!("{{{name}}}"))
        }
        PathSegment::Splat(name) => Some(format!("{{*{name}}}")),
    });
    let parts: Vec<String> = ["/{language}".to_owned()].into_iter().chain(parts).collect();
    Page { pattern: parts.join("/"), audience, about }
}
