//! Calendar days as numbers, so that the core can count them without a clock or a time zone: the
//! host says which local day it is, and a day on which the clocks change is one day like any other.
//!
//! The arithmetic is that of the proleptic Gregorian calendar, in years that begin with March, as
//! in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.

/// Days before 1970-01-01 since the year 0 began with its first of March.
const BEFORE: u32 = 719_468;
/// Days of 400 years.
const ERA: u32 = 146_097;

/// The number of days from 1970-01-01 to a date from then on; months and days count from 1.
pub fn day_number(year: u32, month: u32, day: u32) -> u32 {
    let shifted = year - u32::from(month <= 2);
    let of_era = shifted % 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    (shifted / 400 * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year).saturating_sub(BEFORE)
}

/// The date of a day: year, month and day of the month, both from 1.
pub fn date_of(number: u32) -> (u32, u32, u32) {
    let day = number.saturating_add(BEFORE);
    let (era, of_era) = (day / ERA, day % ERA);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (era * 400 + year + u32::from(month <= 2), month, of_year - (153 * shifted + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_dates_have_their_numbers() {
        let known = [
            ((1970, 1, 1), 0),
            ((1999, 12, 31), 10_956),
            ((2000, 2, 29), 11_016),
            ((2024, 2, 29), 19_782),
            ((2026, 11, 24), 20_781),
            ((2100, 3, 1), 47_541),
        ];
        for ((year, month, day), number) in known {
            assert_eq!((day_number(year, month, day), date_of(number)), (number, (year, month, day)));
        }
    }

    /// Protects every year's end, month's end and leap day until the year 2243.
    #[test]
    fn numbers_and_dates_agree_and_days_follow_one_another() {
        for number in 0..100_000 {
            let (year, month, day) = date_of(number);
            assert_eq!(day_number(year, month, day), number);
            let follows = match date_of(number + 1) {
                (y, m, d) if (y, m) == (year, month) => d == day + 1,
                (y, m, 1) if y == year => m == month + 1 && day >= 28,
                next => month == 12 && day == 31 && next == (year + 1, 1, 1),
            };
            assert!(follows, "{year}-{month}-{day}");
        }
    }
}
