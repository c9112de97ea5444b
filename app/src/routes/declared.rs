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
    let mut page = Page { pattern: "/{language}".to_owned(), audience, about: About::Nothing };
    for segment in segments {
        match segment {
            PathSegment::Unit => {}
            PathSegment::Static(part) if part.is_empty() => {}
            PathSegment::Static(part) => page.pattern += &format!("/{part}"),
            PathSegment::Param(name) | PathSegment::OptionalParam(name) => {
                page.pattern += &format!("/{{{name}}}");
                page.about = page.about.max(About::parameter(name));
            }
            PathSegment::Splat(name) => page.pattern += &format!("/{{*{name}}}"),
        }
    }
    page
}
