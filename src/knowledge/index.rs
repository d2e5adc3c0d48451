//! Positions grouped by number: made by counting, in two passes over flat memory.

/// Which positions belong to each number from 0 on, in two lists whatever there is to group.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// Where each group begins in `positions`, and at last where they end.
    starts: Vec<u32>,
    positions: Vec<u32>,
}

impl Index {
    /// Groups pairs of a number below `groups` and a position. Within a group the order stays. Takes
    /// time and memory in proportion to the groups and the pairs.
    pub fn new(groups: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Index {
        let mut starts = vec![0_u32; groups + 1];
        for (group, _) in pairs.clone() {
            starts[group as usize + 1] += 1;
        }
        for group in 0..groups {
            starts[group + 1] += starts[group];
        }
        let mut next = starts.clone();
        let mut positions = vec![0; starts[groups] as usize];
        for (group, position) in pairs {
            let place = &mut next[group as usize];
            positions[*place as usize] = position;
            *place += 1;
        }
        Index { starts, positions }
    }

    /// The positions of a group; none where there is no such group.
    pub fn at(&self, group: u32) -> &[u32] {
        let bounds = self.starts.get(group as usize).zip(self.starts.get(group as usize + 1));
        bounds.map_or(&[], |(start, end)| &self.positions[*start as usize..*end as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects every look-up: groups are whole, in order, and none is shared.
    #[test]
    fn groups_keep_their_positions_in_order() {
        let pairs = [(2, 7), (0, 1), (2, 3), (4, 9), (2, 7)];
        let index = Index::new(5, pairs.into_iter());
        let groups: Vec<&[u32]> = (0..6).map(|group| index.at(group)).collect();
        assert_eq!(groups, [&[1][..], &[], &[7, 3, 7], &[], &[9], &[]]);
        assert_eq!(Index::default().at(0), &[0; 0]);
    }
}
