//! Products as cards, with a place for one thing to do with each.

use domain::views::ProductCard;
use i18n::{Locale, wording};
use leptos::prelude::*;

use crate::{
    locale::{lang_of_catalogue, use_locale, use_texts},
    routes,
    ui::{Tag, Tone},
};

/// A list below a heading of level 2.
#[component]
pub fn ProductCards<Action>(
    products: Vec<ProductCard>,
    /// A button or a link for the product; none where there is nothing to do.
    action: Action,
) -> impl IntoView
where
    Action: Fn(&ProductCard) -> Option<AnyView> + Send + 'static,
{
    let locale = use_locale();
    let items: Vec<_> = products
        .into_iter()
        .map(|card| {
            let action = action(&card);
            item(locale, card, action)
        })
        .collect();
    view! { <ul class="bp-cards">{items}</ul> }
}

fn item(locale: Locale, card: ProductCard, action: Option<AnyView>) -> impl IntoView {
    let texts = &use_texts().product;
    let lang = lang_of_catalogue(locale);
    view! {
        <li class="bp-card">
            <h3 class="aksel-heading aksel-heading--small" lang=lang>
                <a class="aksel-link" href=routes::product(locale, &card.hms_number)>
                    {card.name.clone()}
                </a>
            </h3>
            <p>{tags(locale, &card)}</p>
            <p class="bp-card-text">
                <span lang=lang>{card.category}". "{card.supplier}</span>". "{texts.hms_number}" "
                {card.hms_number.as_str().to_owned()}". "{card.invented.then_some(texts.invented)}
            </p>
            {action.map(|action| view! { <div class="bp-buttons">{action}</div> })}
        </li>
    }
}

/// How it stands on the agreements, and what else sets it apart.
pub(super) fn tags(locale: Locale, card: &ProductCard) -> impl IntoView + use<> {
    let texts = &use_texts().product;
    let tone = if card.standing.is_some() { Tone::Success } else { Tone::Warning };
    let rank = card.standing.map(|rank| view! { " " <Tag text=wording::rank_word(locale, rank)/> });
    view! {
        <Tag text=wording::standing(locale, card.standing) tone/>
        {rank}
        {(!card.on_market).then(|| view! { " " <Tag text=texts.off_market tone=Tone::Warning/> })}
        {wording::product_kind(locale, card.kind).map(|kind| view! { " " <Tag text=kind/> })}
    }
}
