//! Tables for spreadsheets (RFC 4180), with nothing in them that a spreadsheet would run.

/// Adds a row. A cell that begins like a formula gets an apostrophe in front, which spreadsheets
/// read as "this is text".
pub(super) fn row(table: &mut String, cells: &[&str]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            table.push(',');
        }
        let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        if cell.contains([',', '"', '\r', '\n']) {
            table.push('"');
            table.push_str(guard);
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(guard);
            table.push_str(cell);
        }
    }
    table.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::row;

    #[track_caller]
    fn writes(cell: &str, expected: &str) {
        let mut table = String::new();
        row(&mut table, &[cell, "x"]);
        assert_eq!(table, format!("{expected},x\r\n"), "{cell:?}");
    }

    /// Protects who opens the file: nothing in it is run, and every cell is read as it was.
    #[test]
    fn cells_are_text() {
        writes("Ana", "Ana");
        writes("", "");
        writes("a,b", "\"a,b\"");
        writes("say \"a\"", "\"say \"\"a\"\"\"");
        writes("two\nlines", "\"two\nlines\"");
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)"] {
            writes(formula, &format!("'{formula}"));
        }
        writes("\t=1", "'\t=1");
        writes("\r=1", "\"'\r=1\"");
        writes("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    }
}
