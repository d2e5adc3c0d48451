//! How often a thing was asked and right, and what may be said from that.

/// How often something was asked and right, apart by how easy it is to guess.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// By the number of responses to guess among: how often right, how often wrong.
    counts: Vec<(u32, u32, u32)>,
}

/// The cells of the grid on which a share is judged.
const STEPS: usize = 100;
/// Known is what would be known eight times in ten.
const KNOWN: usize = 80;
/// Secure is what is known so with this likelihood.
const SECURE: f64 = 0.9;

impl Tally {
    /// Notes a reply to a question with so many possible responses.
    pub fn note(&mut self, ways: u32, right: bool) {
        let at = match self.counts.iter().position(|it| it.0 == ways) {
            Some(at) => at,
            None => {
                self.counts.push((ways, 0, 0));
                self.counts.len() - 1
            }
        };
        let (_, rights, wrongs) = &mut self.counts[at];
        *(if right { rights } else { wrongs }) += 1;
    }

    /// How often it was asked.
    pub fn seen(&self) -> u32 {
        self.counts.iter().map(|it| it.1 + it.2).sum()
    }

    /// How often the response was right in full.
    pub fn right(&self) -> u32 {
        self.counts.iter().map(|it| it.1).sum()
    }

    /// Whether it can be called secure: with at least nine chances in ten, at least eight in ten
    /// of it is known. What guessing earns is taken off: where a share t is known, a response
    /// among n is right with the likelihood 1/n + (1 - 1/n) t. All shares are held equally likely
    /// before the first reply.
    pub fn is_secure(&self) -> bool {
        self.seen() > 0 && self.shares()[KNOWN..].iter().sum::<f64>() >= SECURE
    }

    /// Between which shares what is known lies with nine chances in ten, in percent.
    pub fn known(&self) -> (u32, u32) {
        let shares = self.shares();
        let upto = |limit: f64| {
            let mut sum = 0.0;
            let below = |share: &&f64| {
                sum += **share;
                sum < limit
            };
            shares.iter().take_while(below).count() as u32
        };
        (upto(0.05), upto(0.95) + 1)
    }

    /// The likelihood of every share, percent by percent; they sum to 1.
    fn shares(&self) -> Vec<f64> {
        let likelihood = |step: usize| {
            let share = (step as f64 + 0.5) / STEPS as f64;
            self.counts.iter().fold(0.0, |sum: f64, (ways, right, wrong)| {
                let guess = 1.0 / f64::from((*ways).max(1));
                let p = guess + (1.0 - guess) * share;
                // Of nothing, the logarithm is left out rather than multiplied by infinity.
                let term = |count: u32, p: f64| if count == 0 { 0.0 } else { f64::from(count) * p.ln() };
                sum + term(*right, p) + term(*wrong, 1.0 - p)
            })
        };
        let logs: Vec<f64> = (0..STEPS).map(likelihood).collect();
        let most = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let shares: Vec<f64> = logs.iter().map(|log| (log - most).exp()).collect();
        let sum: f64 = shares.iter().sum();
        shares.into_iter().map(|share| share / sum).collect()
    }
}

/// The 95% interval of a share of which `right` of `of` were seen, in percent, rounded outwards by
/// no more than half: Wilson, "Probable inference", 1927. 0 to 100 where `of` is 0.
pub fn wilson(right: f64, of: u32) -> (u32, u32) {
    const Z: f64 = 1.959_964;
    if of == 0 {
        return (0, 100);
    }
    let (n, share) = (f64::from(of), right / f64::from(of));
    let middle = share + Z * Z / (2.0 * n);
    let reach = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    let percent = |value: f64| (value / (1.0 + Z * Z / n) * 100.0 + 0.5).clamp(0.0, 100.0) as u32;
    (percent(middle - reach), percent(middle + reach))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(ways: u32, right: u32, wrong: u32) -> Tally {
        let mut tally = Tally::default();
        (0..right).for_each(|_| tally.note(ways, true));
        (0..wrong).for_each(|_| tally.note(ways, false));
        tally
    }

    /// Protects the word "secure": the numbers of the design, with three and four choices.
    #[test]
    fn secure_takes_sixteen_in_a_row() {
        let first = |ways, wrong| (1..100).find(|right| tally(ways, *right, wrong).is_secure());
        assert_eq!((first(3, 0), first(4, 0)), (Some(16), Some(14)));
        assert_eq!(first(3, 1).map(|right| right + 1), Some(27), "with one miss, about 28");
        assert!(!Tally::default().is_secure());
        assert!(!tally(3, 10, 0).is_secure(), "one quiz of ten says too little");
        assert!(!tally(3, 5_000, 5_000).is_secure());
    }

    #[test]
    fn what_is_known_narrows_with_what_is_seen() {
        assert_eq!(Tally::default().known(), (4, 95));
        let (low, high) = tally(3, 16, 0).known();
        assert!(low >= 75 && high == 100, "{low} {high}");
        let (low, high) = tally(4, 700, 300).known();
        assert!((50..=60).contains(&low) && (60..=66).contains(&high), "{low} {high}");
        assert_eq!(tally(3, 0, 2_000).known(), (0, 1));
    }

    /// The intervals of the design: seven of ten, all of ten, and longer quizzes.
    #[test]
    fn wilson_gives_the_known_intervals() {
        let known = [
            (7, 10, (40, 89)),
            (10, 10, (72, 100)),
            (16, 20, (58, 92)),
            (24, 30, (63, 90)),
            (0, 0, (0, 100)),
        ];
        for (right, of, interval) in known {
            assert_eq!(wilson(f64::from(right), of), interval, "{right} of {of}");
        }
    }
}
