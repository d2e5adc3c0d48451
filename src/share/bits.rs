//! Writing and reading numbers of any width, five bits to a symbol, the highest bit first.

/// Collects bits.
#[derive(Default)]
pub struct Writer {
    bits: Vec<bool>,
}

impl Writer {
    /// Adds the low `width` bits of a number, at most 64.
    pub fn put(&mut self, value: u64, width: u32) {
        self.bits.extend((0..width).rev().map(|at| value >> at & 1 == 1));
    }

    /// The symbols, the last one filled up with zeros.
    pub fn symbols(self) -> Vec<u8> {
        let five =
            |chunk: &[bool]| (0..5).fold(0, |sum, at| sum << 1 | u8::from(chunk.get(at) == Some(&true)));
        self.bits.chunks(5).map(five).collect()
    }
}

/// Hands bits out again.
pub struct Reader<'a> {
    symbols: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// A reader from the first bit on.
    pub fn new(symbols: &'a [u8]) -> Reader<'a> {
        Reader { symbols, at: 0 }
    }

    /// The next `width` bits, at most 64, as a number; none where they run out.
    pub fn take(&mut self, width: u32) -> Option<u64> {
        let end = self.at + width as usize;
        let mut value = 0;
        while self.at < end {
            let within = self.at % 5;
            let count = (5 - within).min(end - self.at);
            let symbol = self.symbols.get(self.at / 5)?;
            let piece = symbol >> (5 - within - count) & ((1 << count) - 1);
            value = value << count | u64::from(piece);
            self.at += count;
        }
        Some(value)
    }

    /// How many symbols were begun.
    pub fn used(&self) -> usize {
        self.at.div_ceil(5)
    }
}
