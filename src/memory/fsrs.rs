//! FSRS-6, the Free Spaced Repetition Scheduler: how well a fact is remembered, and how that
//! changes with a review. The formulas are those of "The Algorithm" in the wiki of
//! open-spaced-repetition/fsrs4anki, the weights its defaults. In short: stability is the number of
//! days after which a fact is remembered nine times in ten; memory falls from there as a power of
//! time; a review at the right moment raises stability the more, the less likely it was to succeed.
//!
//! Own code, because the crate costs 9 kB more; `docs/practice.md` has the figures.
//! The tests hold it to the vectors of the reference implementation.

/// How a review went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Wrong.
    Again = 1,
    /// Right by a guess.
    Hard,
    /// Right.
    Good,
    /// Right, and sure of it.
    Easy,
}

/// How well a fact is remembered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trace {
    /// The days after which it is remembered nine times in ten: 0.001 to 36,500.
    pub stability: f64,
    /// How hard it is to make it stick: 1 to 10.
    pub difficulty: f64,
}

const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// The longest interval, in days.
const LONGEST: f64 = 36_500.0;

impl Trace {
    /// After the first review.
    pub fn first(grade: Grade) -> Trace {
        Trace::within(W[grade as usize - 1], first_difficulty(grade))
    }

    /// After another review, so many days after the one before.
    pub fn after(self, days: u32, grade: Grade) -> Trace {
        let stability = match (days, grade) {
            (0, _) => self.same_day(grade),
            (_, Grade::Again) => self.forgotten(self.recall(days)),
            _ => self.recalled(self.recall(days), grade),
        };
        Trace::within(stability, self.next_difficulty(grade))
    }

    /// How likely the fact is remembered after so many days: 0 to 1.
    pub fn recall(self, days: u32) -> f64 {
        (1.0 + factor() * f64::from(days) / self.stability).powf(-W[20])
    }

    /// The days until it is remembered with that likelihood, above 0 and below 1.
    pub fn interval(self, retention: f64) -> f64 {
        self.stability / factor() * (retention.powf(-1.0 / W[20]) - 1.0)
    }

    /// The same in whole days, at least one.
    pub fn days(self, retention: f64) -> u32 {
        // Rounded half up: the standard rounding costs more bytes and differs on no interval.
        (self.interval(retention).clamp(1.0, LONGEST) + 0.5) as u32
    }

    fn within(stability: f64, difficulty: f64) -> Trace {
        Trace { stability: stability.clamp(0.001, LONGEST), difficulty: difficulty.clamp(1.0, 10.0) }
    }

    fn next_difficulty(self, grade: Grade) -> f64 {
        let change = -W[6] * (grade as u8 as f64 - 3.0);
        let damped = self.difficulty + change * (10.0 - self.difficulty) / 9.0;
        W[7] * first_difficulty(Grade::Easy) + (1.0 - W[7]) * damped
    }

    fn recalled(self, recall: f64, grade: Grade) -> f64 {
        let weight = match grade {
            Grade::Hard => W[15],
            Grade::Easy => W[16],
            _ => 1.0,
        };
        let gain = W[8].exp()
            * (11.0 - self.difficulty)
            * self.stability.powf(-W[9])
            * ((W[10] * (1.0 - recall)).exp() - 1.0);
        self.stability * (1.0 + gain * weight)
    }

    fn forgotten(self, recall: f64) -> f64 {
        let left = W[11]
            * self.difficulty.powf(-W[12])
            * ((self.stability + 1.0).powf(W[13]) - 1.0)
            * (W[14] * (1.0 - recall)).exp();
        left.min(self.stability / (W[17] * W[18]).exp())
    }

    fn same_day(self, grade: Grade) -> f64 {
        let gain = (W[17] * (grade as u8 as f64 - 3.0 + W[18])).exp() * self.stability.powf(-W[19]);
        self.stability * if grade >= Grade::Hard { gain.max(1.0) } else { gain }
    }
}

fn first_difficulty(grade: Grade) -> f64 {
    W[4] - (W[5] * (grade as u8 as f64 - 1.0)).exp() + 1.0
}

/// What makes memory nine tenths when stability is over.
fn factor() -> f64 {
    0.9_f64.powf(-1.0 / W[20]) - 1.0
}

#[cfg(test)]
mod tests {
    use super::Grade::{Again, Easy, Good, Hard};
    use super::*;

    /// The published vectors have single precision.
    #[track_caller]
    fn near(found: f64, published: f64) {
        assert!((found - published).abs() <= 1e-5 * published.abs().max(1.0), "{found} is not {published}");
    }

    fn trace(stability: f64, difficulty: f64) -> Trace {
        Trace { stability, difficulty }
    }

    /// fsrs 6.6.2, `inference.rs`: the example of `next_states`.
    #[test]
    fn vectors_of_the_first_review() {
        let published = [
            (Again, 0.212, 6.4133),
            (Hard, 1.2931, 5.112_170_7),
            (Good, 2.3065, 2.118_104),
            (Easy, 8.2956, 1.0),
        ];
        for (grade, stability, difficulty) in published {
            let first = Trace::first(grade);
            near(first.stability, stability);
            near(first.difficulty, difficulty);
            near(first.interval(0.9), stability);
        }
    }

    /// fsrs 6.6.2, `model.rs`: `test_power_forgetting_curve`.
    #[test]
    fn vectors_of_the_forgetting_curve() {
        let published = [
            (0, 1.0, 1.0),
            (1, 2.0, 0.940_344_3),
            (2, 3.0, 0.925_378_6),
            (3, 4.0, 0.918_522_9),
            (4, 4.0, 0.9),
            (5, 2.0, 0.826_135_9),
        ];
        for (days, stability, recall) in published {
            near(trace(stability, 5.0).recall(days), recall);
        }
    }

    /// fsrs 6.6.2, `inference.rs`: `test_next_interval`; the days of a stability of 1 at a retention
    /// of 0.1, 0.2 and so on. Ours are cut at a hundred years.
    #[test]
    fn vectors_of_intervals() {
        let published = [3_116_766_u32, 34_793, 2_508, 387, 90, 27, 9, 3, 1];
        for (tenths, days) in (1..).zip(published) {
            let retention = f64::from(tenths) / 10.0;
            let whole = (trace(1.0, 5.0).interval(retention).max(1.0) + 0.5) as u32;
            assert!(whole.abs_diff(days) <= 1 + days / 1_000_000, "{whole} is not {days}");
            assert_eq!(trace(1.0, 5.0).days(retention), days.min(36_500));
        }
    }

    /// fsrs 6.6.2, `model.rs`: `test_next_difficulty`, after the mean reversion.
    #[test]
    fn vectors_of_difficulty() {
        let published = [(Again, 8.341_763), (Hard, 6.665_995_6), (Good, 4.990_228), (Easy, 3.314_461_5)];
        for (grade, difficulty) in published {
            near(trace(5.0, 5.0).next_difficulty(grade), difficulty);
        }
    }

    /// fsrs 6.6.2, `model.rs`: `test_next_stability`.
    #[test]
    fn vectors_of_stability() {
        let recalled = [
            (1.0, 0.9, Again, 25.602_541),
            (2.0, 0.8, Hard, 28.226_582),
            (3.0, 0.7, Good, 58.656_002),
            (4.0, 0.6, Easy, 127.226_685),
        ];
        for (difficulty, recall, grade, stability) in recalled {
            near(trace(5.0, difficulty).recalled(recall, grade), stability);
        }
        let forgotten = [
            (1.0, 0.9, 1.052_539_6),
            (2.0, 0.8, 1.189_432_9),
            (3.0, 0.7, 1.368_083_8),
            (4.0, 0.6, 1.584_989),
        ];
        for (difficulty, recall, stability) in forgotten {
            near(trace(5.0, difficulty).forgotten(recall), stability);
        }
        let same_day = [(Again, 1.596_818), (Hard, 5.0), (Good, 5.0), (Easy, 8.129_61)];
        for (grade, stability) in same_day {
            near(trace(5.0, 5.0).same_day(grade), stability);
        }
    }

    /// fsrs 6.6.2, `inference.rs`: `test_memory_state`, a history of six reviews.
    #[test]
    fn vectors_of_a_history() {
        let reviews = [(0, Good), (1, Good), (3, Good), (8, Good), (21, Good)];
        let end = reviews.iter().fold(Trace::first(Again), |trace, (days, grade)| trace.after(*days, *grade));
        near(end.stability, 53.626_91);
        near(end.difficulty, 6.357_486_7);
    }
}
