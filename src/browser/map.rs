//! A small map: pairs in a row, ascending by key. The standard one costs kilobytes of code for
//! each kind of value.

/// Values under keys, ascending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<V>(Vec<(String, V)>);

impl<V> Default for Map<V> {
    fn default() -> Map<V> {
        Map(Vec::new())
    }
}

impl<V> Map<V> {
    /// An empty one.
    pub fn new() -> Map<V> {
        Map::default()
    }

    /// Where a key is, or where it would be. What comes in order comes at the end.
    fn find(&self, key: &str) -> Result<usize, usize> {
        match self.0.last() {
            Some((last, _)) if last.as_str() < key => Err(self.0.len()),
            _ => self.0.binary_search_by(|it| it.0.as_str().cmp(key)),
        }
    }

    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.find(key).ok().map(|at| &self.0[at].1)
    }

    /// Whether there is one.
    pub fn contains_key(&self, key: &str) -> bool {
        self.find(key).is_ok()
    }

    /// Puts a value under a key in the place of the one that is there.
    pub fn insert(&mut self, key: String, value: V) {
        match self.find(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// Takes away what is under a key.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        self.find(key).ok().map(|at| self.0.remove(at).1)
    }

    /// The value under a key, an empty one where there is none yet.
    pub fn entry(&mut self, key: &str) -> &mut V
    where
        V: Default,
    {
        let at = self.find(key).unwrap_or_else(|at| {
            self.0.insert(at, (key.to_owned(), V::default()));
            at
        });
        &mut self.0[at].1
    }

    /// Takes away all for which this does not hold.
    pub fn retain(&mut self, mut holds: impl FnMut(&str, &V) -> bool) {
        self.0.retain(|(key, value)| holds(key, value));
    }

    /// The pairs.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, V)> {
        self.0.iter()
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|it| &it.0)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The pairs by themselves.
    pub fn pairs(self) -> Vec<(String, V)> {
        self.0
    }

    /// Puts all of these.
    pub fn extend(&mut self, pairs: impl IntoIterator<Item = (String, V)>) {
        pairs.into_iter().for_each(|(key, value)| self.insert(key, value));
    }
}

impl<V> FromIterator<(String, V)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(pairs: I) -> Map<V> {
        let mut map = Map::new();
        map.extend(pairs);
        map
    }
}

impl<V> IntoIterator for Map<V> {
    type Item = (String, V);
    type IntoIter = std::vec::IntoIter<(String, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
