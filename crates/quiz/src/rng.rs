//! Our own tiny seeded generator of random numbers: SplitMix64.
//!
//! A seed lives in links for ever, so the sequence may never change. Golden tests pin its values
//! natively and in the browser. Not for secrets.

/// A stream of random numbers that depends on nothing but its seed.
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// The stream for `seed`.
    pub fn new(seed: u64) -> Rng {
        Rng(seed)
    }

    /// The next 64 bits (Steele, Lea & Flood, "Fast splittable pseudorandom number generators",
    /// 2014; the mixing constants are Stafford's variant 13).
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `n` - 1, each equally likely; 0 where `n` is 0. Draws again where the
    /// multiplication would favour some (Lemire, "Fast random integer generation in an interval",
    /// 2019).
    pub fn below(&mut self, n: u32) -> u32 {
        if n == 0 {
            return 0;
        }
        let threshold = n.wrapping_neg() % n;
        loop {
            let product = (self.draw() >> 32).wrapping_mul(u64::from(n));
            if (product & 0xffff_ffff) >= u64::from(threshold) {
                // The high half is below `n`, so it fits.
                return (product >> 32) as u32;
            }
        }
    }

    /// Positions in a random order: at each place, one of those left, as likely as its weight says.
    pub fn weighted_order(&mut self, weights: &[u32]) -> Vec<usize> {
        let mut left: Vec<usize> = (0..weights.len()).collect();
        let mut order = Vec::with_capacity(left.len());
        while !left.is_empty() {
            let all: u32 = left.iter().map(|at| weights[*at]).sum();
            let mut drawn = self.below(all);
            let passed = left.iter().position(|at| {
                let here = drawn < weights[*at];
                drawn = drawn.saturating_sub(weights[*at]);
                here
            });
            order.push(left.remove(passed.unwrap_or(0)));
        }
        order
    }

    /// Puts the items in a random order, each order equally likely (Fisher and Yates, from the
    /// end down). At most 2^32 - 1 items.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last as u32 + 1) as usize;
            items.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects every link ever sent: the published first values of SplitMix64 for seed
    /// 1234567, and our own derived draws.
    #[test]
    fn values_are_pinned() {
        let mut rng = Rng::new(1_234_567);
        assert_eq!(rng.draw(), 6_457_827_717_110_365_317);
        assert_eq!(rng.draw(), 3_203_168_211_198_807_973);
        assert_eq!(rng.draw(), 9_817_491_932_198_370_423);
        let mut rng = Rng::new(7);
        let draws: Vec<u32> = (1..=12).map(|n| rng.below(n * 10)).collect();
        assert_eq!(draws, [3, 0, 27, 23, 22, 14, 32, 26, 12, 41, 11, 115]);
        let mut deck: Vec<u8> = (0..10).collect();
        rng.shuffle(&mut deck);
        assert_eq!(deck, [0, 4, 8, 2, 1, 5, 3, 6, 7, 9]);
    }

    /// Protects fairness: over 60,000 draws no face of a die strays by more than five standard
    /// deviations.
    #[test]
    fn below_is_even() {
        let mut rng = Rng::new(42);
        let mut faces = [0_i32; 6];
        for _ in 0..60_000 {
            faces[rng.below(6) as usize] += 1;
        }
        assert!(faces.iter().all(|n| (n - 10_000).abs() < 460), "{faces:?}");
        assert_eq!(Rng::new(1).below(0), 0);
    }
}
