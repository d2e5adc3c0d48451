//! What a player who knows nothing could go by, and how to leave nothing to go by.
//!
//! A single question cannot be free of cues: one of its choices is the longest. A bank can be: over
//! all its stems, the key is the longest no more often than chance has it. Sets are chosen so that
//! this holds for every cue at once.

use super::wordwise::{content, shared};

/// How many cues are kept even.
pub const CUES: usize = 13;

/// How much better than chance a player would do who goes by each cue, on one question with one
/// key: the share of the key among the choices that the cue favors, less one in as many choices.
pub fn advantages(stem: &str, key: &str, distractors: &[&str]) -> [f64; CUES] {
    let choices: Vec<&str> = std::iter::once(key).chain(distractors.iter().copied()).collect();
    let lengths: Vec<f64> = choices.iter().map(|it| it.chars().count() as f64).collect();
    let words: Vec<f64> = choices.iter().map(|it| it.split_whitespace().count() as f64).collect();
    let asked = content(stem);
    let echo: Vec<f64> = choices.iter().map(|it| content(it).intersection(&asked).count() as f64).collect();
    let common: Vec<f64> = shared(&choices).into_iter().map(|it| it as f64).collect();
    let mut sorted = choices.clone();
    sorted.sort_unstable();
    let rank: Vec<f64> =
        choices.iter().map(|it| sorted.iter().position(|other| other == it).unwrap_or(0) as f64).collect();
    let mean = lengths.iter().sum::<f64>() / lengths.len() as f64;
    let off: Vec<f64> = lengths.iter().map(|it| (it - mean).abs()).collect();
    let looks: Vec<(usize, Option<&str>)> =
        choices.iter().map(|it| (it.split_whitespace().count(), it.split_whitespace().next())).collect();
    let differ = |one: &(usize, Option<&str>), two: &(usize, Option<&str>)| {
        f64::from(u8::from(one.0 != two.0)) + f64::from(u8::from(one.1 != two.1))
    };
    let apart: Vec<f64> = looks.iter().map(|one| looks.iter().map(|two| differ(one, two)).sum()).collect();
    let less = |scores: &[f64]| scores.iter().map(|it| -it).collect::<Vec<f64>>();
    [
        favored(&lengths),
        favored(&less(&lengths)),
        favored(&less(&off)),
        favored(&words),
        favored(&less(&words)),
        favored(&echo),
        favored(&less(&echo)),
        favored(&common),
        favored(&less(&common)),
        favored(&rank),
        favored(&apart),
        strictly(&lengths),
        strictly(&less(&lengths)),
    ]
}

/// The share of the first among those with the highest score, less chance.
fn favored(scores: &[f64]) -> f64 {
    let most = scores.iter().copied().fold(f64::MIN, f64::max);
    let ties = scores.iter().filter(|it| **it == most).count() as f64;
    let hit = if scores[0] == most { 1.0 / ties } else { 0.0 };
    hit - 1.0 / scores.len() as f64
}

/// The same where one alone has the highest score; 0 where none has.
fn strictly(scores: &[f64]) -> f64 {
    let most = scores.iter().copied().fold(f64::MIN, f64::max);
    if scores.iter().filter(|it| **it == most).count() == 1 { favored(scores) } else { 0.0 }
}

/// How many of the cues, the last ones, are kept even over sets rather than over stems.
const OVER_SETS: usize = 2;

/// The advantages summed over the stems so far, each stem counting once; for the last cues over
/// the sets, each counting a tenth.
#[derive(Clone, Debug, Default)]
pub struct Balance([f64; CUES]);

impl Balance {
    /// Chooses up to `count` of the sets, given by their advantages, so that the sums stay as near
    /// to nothing as can be. Returns their positions.
    pub fn choose(&mut self, sets: &[[f64; CUES]], count: usize) -> Vec<usize> {
        let count = count.min(sets.len());
        let mut weights = [1.0 / count.max(1) as f64; CUES];
        weights[CUES - OVER_SETS..].fill(0.1);
        let mut left: Vec<usize> = (0..sets.len()).collect();
        let mut chosen = Vec::new();
        while chosen.len() < count {
            let cost = |at: &usize| -> f64 {
                let sums = self.0.iter().zip(&weights).zip(&sets[*at]);
                sums.map(|((sum, weight), gain)| (sum + weight * gain).powi(2)).sum()
            };
            let costs: Vec<f64> = left.iter().map(cost).collect();
            let best = (0..left.len()).min_by(|one, two| costs[*one].total_cmp(&costs[*two])).unwrap_or(0);
            let taken = left.remove(best);
            let sums = self.0.iter_mut().zip(&weights).zip(&sets[taken]);
            sums.for_each(|((sum, weight), gain)| *sum += weight * gain);
            chosen.push(taken);
        }
        chosen.sort_unstable();
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects the bank: a cue that favors the key on one question is made good on the next.
    #[test]
    fn choices_of_sets_even_out() {
        let long = advantages("Which?", "a long long key", &["short", "brief"]);
        let short =
            advantages("Which?", "a long long key", &["far longer than that key", "longer still than that"]);
        assert!(long[0] > 0.6 && short[0] < -0.3);
        let after = |sets: &[[f64; CUES]]| {
            let mut balance = Balance::default();
            for _ in 0..30 {
                balance.choose(sets, 1);
            }
            balance.0.iter().map(|sum| sum * sum).sum::<f64>()
        };
        let free = after(&[long, short]);
        assert!(free < after(&[long]) / 2.0 && free < after(&[short]) / 2.0, "{free}");
    }
}
