//! Putting in order, for the browser: the standard sorts are fast and large, some four thousand
//! bytes for every type. This one is small: what is the same for every type is there once.

use std::cmp::Ordering;

/// Puts in order; what compares equal keeps its order. In n log n comparisons.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = ordered(items.len(), &|one, other| compare(&items[one], &items[other]).is_gt());
    // `order[at]` says whose place this is: each cycle of that is gone round once.
    for start in 0..order.len() {
        let mut at = start;
        while order[at] != start {
            let next = order[at];
            items.swap(at, next);
            order[at] = at;
            at = next;
        }
        order[at] = at;
    }
}

/// The same, by a key.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Positions in the order of what stands there, by merging runs of twice the length each time.
fn ordered(count: usize, is_after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut to = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        for start in (0..count).step_by(2 * run) {
            let (middle, end) = ((start + run).min(count), (start + 2 * run).min(count));
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let take_right = left == middle || right < end && is_after(from[left], from[right]);
                let taken = if take_right { &mut right } else { &mut left };
                to.push(from[*taken]);
                *taken += 1;
            }
        }
        std::mem::swap(&mut from, &mut to);
        to.clear();
        run *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Protects every list in the page: the order is that of the standard sort, which is stable.
        #[test]
        fn the_order_is_the_standard_one(mut items in proptest::collection::vec((0_u8..9, any::<u16>()), 0..70)) {
            let mut standard = items.clone();
            standard.sort_by_key(|it| it.0);
            sort_by_key(&mut items, |it| it.0);
            prop_assert_eq!(items, standard);
        }
    }
}
