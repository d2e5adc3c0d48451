//! A link as a QR code, to be shown across a room.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// A QR code, its modules as one SVG path in dark squares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many units the drawing is wide and high, the quiet zone included.
    pub size: u32,
    /// The path's data.
    pub path: String,
}

/// The light border that readers need.
const QUIET: i32 = 4;

impl Qr {
    /// The QR code of a link: `base` is the address up to the number sign, without it. The base
    /// keeps its case; the code is written in capitals, which take less room. None where it is
    /// too long.
    pub fn of(base: &str, purpose: char, code: &str) -> Option<Qr> {
        let address = QrSegment::make_bytes(format!("{base}#").as_bytes());
        let code = QrSegment::make_alphanumeric(&format!("{purpose}{code}").to_ascii_uppercase());
        let (least, most) = (Version::MIN, Version::new(20));
        let segments = [address, code];
        let drawn =
            QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, None, true).ok()?;
        Some(Qr { size: (drawn.size() + 2 * QUIET) as u32, path: path(&drawn) })
    }
}

/// Each run of dark modules in a row as one rectangle.
fn path(drawn: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..drawn.size() {
        let mut x = 0;
        while x < drawn.size() {
            let width = (x..drawn.size()).take_while(|at| drawn.get_module(*at, y)).count() as i32;
            if width > 0 {
                path.push_str(&format!("M{} {}h{width}v1h-{width}z", x + QUIET, y + QUIET));
            }
            x += width.max(1);
        }
    }
    path
}
