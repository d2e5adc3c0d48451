//! 16: numbers and steps out of their order.

use crate::proof::item::Item;
use crate::proof::text;

/// Where every choice has a number, they keep an ascending order; and a scale has the order of
/// its relation.
pub fn check(item: &Item) -> Option<String> {
    if item.template.scale {
        let places = item.choices.iter().map(|it| item.relation.order.iter().position(|id| *id == it.entity));
        let places: Vec<Option<usize>> = places.collect();
        if !item.relation.order.is_empty()
            && (places.contains(&None) || places.windows(2).any(|pair| pair[0] >= pair[1]))
        {
            return Some(
                "a choice is not on the scale, or out of its order; list it in the relation's `order`"
                    .to_owned(),
            );
        }
    }
    let numbers: Option<Vec<f64>> = item.choices.iter().map(|it| text::number(&it.text)).collect();
    let numbers = numbers.filter(|it| it.windows(2).any(|pair| pair[0] != pair[1]))?;
    if !item.template.scale {
        return Some(
            "every choice has a number, and they are shuffled; make the template a `scale`".to_owned(),
        );
    }
    let falls = numbers.windows(2).any(|pair| pair[0] > pair[1]);
    falls.then(|| "the numbers do not ascend; order them in the relation's `order`".to_owned())
}

/// The outside lint: choices that are numbers neither ascend nor descend.
pub fn outside(item: &Item) -> Option<String> {
    let numbers: Option<Vec<f64>> = item.choices.iter().map(|it| it.text.trim().parse().ok()).collect();
    let numbers = numbers.filter(|it| it.len() > 1)?;
    let up = numbers.windows(2).all(|pair| pair[0] <= pair[1]);
    let down = numbers.windows(2).all(|pair| pair[0] >= pair[1]);
    (!up && !down).then(|| "the numbers are out of order; sort them".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{check, outside};
    use crate::knowledge::Kind;
    use crate::proof::rubric::sample::{choices, of, tells_apart};

    #[test]
    fn a_lost_sequence_is_told_from_a_kept_one() {
        choices(check, &["Ten", "Two", "Six"], &["Ten", "China", "Six"]);
        let scale = |texts: &[&str]| of(Kind::Contrast, "How many lands?", texts);
        tells_apart(check, &scale(&["Ten", "Two", "Six"]), &scale(&["Two", "Six", "Ten"]));
        choices(outside, &["10", "2", "6"], &["10", "6", "2"]);
    }
}
