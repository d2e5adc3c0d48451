//! Groups, comparisons and what is sent with a score.

use knowshore::share::{
    Challenge, ChallengeId, Comparison, Difference, Gathering, Link, LinkError, Mode, Name, NameFlaw, Qr,
    ShareText, Verdict, What, by_sign, display_code, signs,
};
use knowshore::ui::text;
use quiz::{
    Attempt, AttemptId, Bank, Blueprint, Fingerprint, Quiz, Recipe, Reply, Response, Rng, Score, assemble,
};
use std::time::{Duration, Instant};

const BASE: &str = "https://example.org/quiz/";

fn bank() -> Bank {
    knowshore::edition::current().unwrap_or_else(|it| panic!("{it}"))
}

/// An attempt in which each question is right, wrong or skipped by chance.
fn played(quiz: &Quiz, rng: &mut Rng) -> Attempt {
    let mut attempt = Attempt::new(AttemptId([7; 10]), quiz.recipe.clone(), quiz.questions.len(), 1_000);
    for (at, question) in quiz.questions.iter().enumerate() {
        let wrong = question.choices.iter().position(|choice| choice.mark == 0);
        let response = match (rng.below(4), wrong) {
            (0, _) => Response::Skipped,
            (1, Some(at)) if question.accepts(&Response::one(at as u8)) => Response::one(at as u8),
            _ => question.key(),
        };
        attempt.replies[at] = Some(Reply { response, confidence: None, ms: 5_000 + rng.below(9_000) });
    }
    attempt
}

fn named(mut link: Link, name: &str) -> Link {
    link.name = Some(Name::new(name).unwrap_or_else(|flaw| panic!("{name}: {flaw}")));
    link
}

/// Whether the least share comes first; of equals, the one of most responses.
fn weakest_first(shares: impl Iterator<Item = (u32, u32)>) -> bool {
    let order = |a: &(u32, u32), b: &(u32, u32)| (a.0 * b.1).cmp(&(b.0 * a.1)).then(b.1.cmp(&a.1));
    shares.is_sorted_by(|a, b| order(a, b).is_le())
}

fn gather(text: String, banks: &[&Bank]) -> knowshore::share::Report {
    let (all, mut gathering) = (text.len(), Gathering::new(text));
    assert_eq!(gathering.progress(), (0, all));
    while !gathering.step(banks, 100) {}
    assert_eq!(gathering.progress(), (all, all));
    gathering.report()
}

/// Protects trainers: thirty people are counted well under a second, each with the score that the
/// link replays, the weakest facts first, duplicates and broken links named, quizzes kept apart.
#[test]
fn a_group_is_reported() {
    let (bank, mut rng) = (bank(), Rng::new(11));
    let quiz = assemble(&bank, Blueprint::default(), 5);
    let other = assemble(&bank, Blueprint { length: 4, ..Blueprint::default() }, 6);
    let links: Vec<Link> =
        (0..30).map(|at| named(Link::of(&played(&quiz, &mut rng)), &format!("Player {at}"))).collect();
    let mut lines: Vec<String> =
        links.iter().map(|it| format!("Somebody: {BASE}#r{}", it.encode())).collect();
    lines.push(format!("{BASE}#r{}", links[3].encode()));
    lines.push(format!("{BASE}#r{}", &links[4].encode()[..20]));
    lines.push(format!("{BASE}#r{}", Link::of(&played(&other, &mut rng)).encode()));
    let mut stranger = links[0].clone();
    stranger.recipe.edition = Fingerprint([1; 5]);
    lines.push(format!("{BASE}#r{}", stranger.encode()));
    let start = Instant::now();
    let report = gather(lines.join("\n"), &[&bank]);
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    assert_eq!(report.groups.iter().map(|it| it.people.len()).collect::<Vec<_>>(), [30, 1]);
    let troubles: Vec<_> = report.troubles.iter().map(|it| (it.line, it.what)).collect();
    let broken = What::Broken;
    let expected = [
        (31, What::Duplicate { of: 4 }),
        (32, broken(LinkError::Cut)),
        (34, broken(LinkError::UnknownEdition)),
    ];
    assert_eq!(troubles, expected);
    let group = &report.groups[0];
    assert!(group.same_questions);
    for person in &group.people {
        let link = &links[person.line as usize - 1];
        assert_eq!(person.sixtieths, Score::of(&quiz, &link.replies()).sixtieths());
        assert_eq!(person.name, Ok(Some(format!("Player {}", person.line - 1))));
    }
    assert!(group.people.is_sorted_by(|one, two| one.sixtieths >= two.sixtieths));
    assert!(weakest_first(group.questions.iter().map(|it| (it.right, it.asked))));
    assert!(weakest_first(group.facts.iter().map(|it| (it.right, it.asked))));
    assert_eq!(group.questions.len(), quiz.questions.len());
    for it in &group.questions {
        let at = quiz.questions.iter().position(|question| question.entry == it.entry).unwrap_or(99);
        let count = |fits: &dyn Fn(&Response) -> bool| {
            links.iter().filter(|link| fits(&link.responses[at])).count() as u32
        };
        assert_eq!((it.asked, it.right), (30, count(&|it| quiz.questions[at].mark(it).is_full())));
        assert_eq!(it.skipped, count(&|it| *it == Response::Skipped));
        let times = |text: &str| {
            let place = |it: &u8| &*quiz.questions[at].choices[usize::from(*it)].text == text;
            count(&|it| matches!(it, Response::Choices(chosen) if chosen.iter().any(place)))
        };
        let wrong = quiz.questions[at].choices.iter().filter(|it| it.mark == 0).map(|it| times(&it.text));
        let most = wrong.max().filter(|times| *times > 0 && quiz.questions[at].prompts.is_empty());
        assert_eq!(it.most_wrong.as_ref().map(|it| it.1), most);
        assert!(it.most_wrong.as_ref().is_none_or(|it| times(&it.0) == it.1));
    }
    let asked: std::collections::BTreeSet<_> = quiz.questions.iter().flat_map(|it| &it.facts).collect();
    assert_eq!(group.facts.len(), asked.len());
    for it in &group.facts {
        let on = |at: &usize| quiz.questions[*at].facts.contains(&it.fact);
        let right = |at: usize| {
            links.iter().filter(|link| quiz.questions[at].mark(&link.responses[at]).is_full()).count()
        };
        let places: Vec<usize> = (0..10).filter(on).collect();
        let rights = places.iter().map(|at| right(*at)).sum::<usize>();
        assert_eq!((it.asked as usize, it.right as usize), (30 * places.len(), rights));
        assert_eq!(it.text, bank.facts()[it.fact as usize].text);
    }
    assert_eq!(group.people[0].of, 10);
    let marks = |person: &knowshore::share::Person| {
        let link = &links[person.line as usize - 1];
        quiz.questions
            .iter()
            .zip(&link.responses)
            .filter(|(it, response)| it.mark(response).is_full())
            .count()
    };
    assert!(group.people.iter().all(|it| it.right as usize == marks(it)));
    assert_eq!(group.csv().lines().count(), 31);
    assert_eq!(group.questions_csv().matches("\r\n").count(), 11);
}

/// Protects trainers: what is no score of theirs is named for what it is, and no two quizzes are one group.
#[test]
fn what_does_not_belong_is_named() {
    let (bank, mut rng) = (bank(), Rng::new(17));
    let mut link =
        |blueprint: Blueprint, seed: u64| Link::of(&played(&assemble(&bank, blueprint, seed), &mut rng));
    let plain = Blueprint::default();
    let good = link(plain, 5);
    let differing = [
        link(plain, 6),
        link(Blueprint { length: 9, ..plain }, 5),
        link(Blueprint { topics: 3, ..plain }, 5),
        link(Blueprint { interactions: 7, ..plain }, 5),
        link(Blueprint { mix: [1, 0, 0], ..plain }, 5),
        link(Blueprint { mix: [0, 1, 0], ..plain }, 5),
        link(Blueprint { mix: [0, 0, 1], ..plain }, 5),
        Link { challenge: Some(ChallengeId([1; 5])), ..link(plain, 5) },
        Link { challenge: Some(ChallengeId([2; 5])), ..link(plain, 5) },
    ];
    let unfit = |link: &Link| {
        let responses = vec![Response::one(5); link.responses.len()];
        Link { responses, ..link.clone() }
    };
    let challenge = Challenge {
        id: ChallengeId([1; 5]),
        edition: bank.fingerprint(),
        blueprint: plain,
        seed: None,
        mode: Mode::Practice,
        pass: None,
        title: None,
    };
    let strange = |edition: u8, tenths: u64| {
        let recipe = Recipe { edition: Fingerprint([edition; 5]), ..good.recipe.clone() };
        Link { recipe, tenths, ..good.clone() }
    };
    let altered = What::Broken(LinkError::Altered);
    let unknown = What::Broken(LinkError::UnknownEdition);
    let mut lines: Vec<(String, Option<What>)> = vec![
        (format!("c{}", challenge.encode()), Some(What::NotAScore)),
        (format!("r{}", unfit(&good).encode()), Some(altered)),
        (format!("r{}", good.encode()), None),
        (format!("r{}", Link { tenths: 7, ..unfit(&good) }.encode()), Some(altered)),
        (format!("r{}", good.encode()), Some(What::Duplicate { of: 3 })),
        (format!("r{}", strange(1, 1).encode()), Some(unknown)),
        (format!("r{}", strange(1, 2).encode()), Some(unknown)),
        (format!("r{}", strange(2, 1).encode()), Some(unknown)),
    ];
    lines.extend(differing.iter().map(|it| (format!("r{}", it.encode()), None)));
    let text: Vec<String> = lines.iter().map(|(code, _)| format!("{BASE}#{code}")).collect();
    let mut gathering = Gathering::new(text.join("\n"));
    for read in 1..=lines.len() {
        assert!(!gathering.step(&[&bank], 1), "one at a time");
        let report = gathering.report();
        assert_eq!(
            report.troubles.len() + report.groups.iter().map(|it| it.people.len()).sum::<usize>(),
            read
        );
    }
    assert!(gathering.step(&[&bank], 1));
    assert_eq!(gathering.missing(), [Fingerprint([1; 5]), Fingerprint([2; 5])]);
    let report = gathering.report();
    let expected = (1..).zip(&lines).filter_map(|(line, (_, what))| what.map(|what| (line, what)));
    assert_eq!(
        report.troubles.iter().map(|it| (it.line, it.what)).collect::<Vec<_>>(),
        expected.collect::<Vec<_>>()
    );
    assert_eq!(report.groups.len(), 1 + differing.len());
    assert!(report.groups.iter().all(|it| it.same_questions && it.people.len() == 1));
}

/// Protects trainers: a challenge that draws anew for each is one group, and a hidden name stays so.
#[test]
fn different_draws_of_one_challenge_are_one_group() {
    let (bank, mut rng) = (bank(), Rng::new(12));
    let lines: Vec<String> = (0..20)
        .map(|seed| {
            let quiz = assemble(&bank, Blueprint::default(), seed);
            let link = Link::of(&played(&quiz, &mut rng));
            format!("{BASE}#r{}", Link { challenge: Some(ChallengeId([5; 5])), ..link }.encode())
        })
        .collect();
    let report = gather(lines.join(" "), &[&bank]);
    assert!(report.troubles.is_empty(), "{:?}", report.troubles);
    assert_eq!(report.groups.len(), 1);
    assert!(!report.groups[0].same_questions);
    assert_eq!(report.groups[0].questions.iter().map(|it| it.asked).sum::<u32>(), 200);
    assert!(weakest_first(report.groups[0].questions.iter().map(|it| (it.right, it.asked))));
    assert!(weakest_first(report.groups[0].facts.iter().map(|it| (it.right, it.asked))));
}

/// Protects the page: ten thousand links are read in batches, none of which takes long.
#[test]
fn ten_thousand_do_not_freeze() {
    let (bank, mut rng) = (bank(), Rng::new(13));
    let quiz = assemble(&bank, Blueprint::default(), 5);
    let mut attempt = played(&quiz, &mut rng);
    let mut text = String::new();
    for at in 0..10_000_u32 {
        if let Some(reply) = &mut attempt.replies[0] {
            reply.ms = at * 100;
        }
        let link = named(Link::of(&attempt), &format!("P {at}"));
        text.push_str(&format!("{BASE}#r{}\n", link.encode()));
    }
    let mut gathering = Gathering::new(text);
    let (start, mut longest, mut batches) = (Instant::now(), Duration::ZERO, 0);
    loop {
        let batch = Instant::now();
        let done = gathering.step(&[&bank], 100);
        longest = longest.max(batch.elapsed());
        batches += 1;
        if done {
            break;
        }
    }
    println!("10,000 links in {:?}, {batches} batches, the longest {longest:?}", start.elapsed());
    assert!(longest < Duration::from_millis(500), "{longest:?}");
    assert_eq!(gathering.report().groups[0].people.len(), 10_000);
}

/// Protects players: what is sent back holds both attempts, and both sides see the same differences.
#[test]
fn sent_back_both_are_seen() {
    let (bank, mut rng) = (bank(), Rng::new(14));
    let quiz = assemble(&bank, Blueprint::default(), 9);
    let first = named(Link::of(&played(&quiz, &mut rng)), "Ana");
    let first = Link { challenge: Some(ChallengeId([4; 5])), ..first };
    let mine = played(&quiz, &mut rng);
    let back = Link::send_back(&first, &mine, Name::new("Bo").ok()).expect("the same quiz");
    assert_eq!((back.challenge, &back.name), (first.challenge, &Name::new("Bo").ok()));
    assert_eq!(back.rival.as_ref().map(|it| &it.name), Some(&first.name));
    let code = back.encode();
    assert!((1..=300).contains(&code.len()), "{} letters", code.len());
    let read = Link::decode(&code).unwrap_or_else(|error| panic!("{error}"));
    let replayed = read.replay(&bank).unwrap_or_else(|error| panic!("{error}"));
    let rival = read.rival_replies().unwrap_or_default();
    let theirs = Comparison::of(&replayed, &rival, &read.replies());
    let ours = Comparison::of(&quiz, &mine.replies, &first.replies());
    assert_eq!(ours.mine.marks, theirs.theirs.marks);
    assert_eq!(ours.theirs.marks, theirs.mine.marks);
    assert!(ours.rows.is_sorted_by_key(|row| row.differs));
    assert_eq!(ours.rows.len(), 10);
    assert!(ours.rows.iter().all(|row| !row.facts.is_empty()), "facts are cited");
    for row in &ours.rows {
        assert_eq!(row.differs == Difference::None, row.my_response == row.their_response);
        assert_eq!(mine.replies[row.at].as_ref().map(|it| &it.response), Some(&row.my_response));
        assert_eq!(first.responses[row.at], row.their_response);
    }
    let flipped = match theirs.verdict() {
        Verdict::Ahead => Verdict::Behind,
        Verdict::Behind => Verdict::Ahead,
        Verdict::Level => Verdict::Level,
    };
    assert_eq!(ours.verdict(), flipped);
    let other = played(&assemble(&bank, Blueprint::default(), 10), &mut rng);
    assert_eq!(Link::send_back(&first, &other, None), None);
}

/// Protects readers, by eye or by ear: words first, signs that need no color, the link alone at the end.
#[test]
fn what_is_sent_begins_in_words() {
    let bank = bank();
    let quiz = assemble(&bank, Blueprint { length: 7, ..Blueprint::default() }, 3);
    let reply = |response: Response| Some(Reply { response, confidence: None, ms: 1_000 });
    let mut replies: Vec<Option<Reply>> = quiz.questions.iter().map(|it| reply(it.key())).collect();
    replies[1] = reply(Response::Skipped);
    let link = format!("{BASE}#rcode");
    let score = Score::of(&quiz, &replies);
    let points = score.points();
    let words = |name| text::sent_score(name, (&points, score.out_of()), "outsourcing", 200);
    let spoken = text::spoken(&by_sign(&score.marks, &replies));
    assert_eq!(spoken, "Right: 1, 3, 4, 5, 6, 7. Left out: 2.");
    let row = Some(signs(&score.marks, &replies));
    let sent = ShareText { words: words(Some("Ana")), row, spoken, link: link.clone() };
    assert_eq!(sent.to_string(), format!("Ana: 6 of 7 on outsourcing, in 3 min 20 s.\n✓–✓✓✓ ✓✓\n{link}"));
    let plain = ShareText { words: words(None), row: None, ..sent };
    assert_eq!(plain.to_string(), format!("6 of 7 on outsourcing, in 3 min 20 s.\n{link}"));
    let challenge = Challenge {
        id: ChallengeId::mint(7),
        edition: bank.fingerprint(),
        blueprint: Blueprint::default(),
        seed: Some(4),
        mode: Mode::Exam,
        pass: Some(80),
        title: Name::title("Week 2").ok(),
    };
    assert_eq!(
        text::sent_challenge(&challenge, "outsourcing"),
        "Week 2: 10 questions on outsourcing. The same questions for all; 80% to pass."
    );
    assert_eq!(
        challenge.recipe(9),
        Recipe { edition: bank.fingerprint(), blueprint: Blueprint::default(), seed: 4 }
    );
    assert_eq!(Challenge { seed: None, ..challenge }.recipe(u64::MAX).seed, (1 << 60) - 1);
    assert_eq!(text::duration(0), "0 s");
    assert_eq!(text::duration(3_600 * 2 + 60 * 5), "2 h 5 min");
    assert_eq!(display_code('r', "pqzry9x"), "rpqz ry9x");
    assert_eq!(NameFlaw::Marks.word(), "too many marks");
}

/// Protects who scans: an independent reader finds the very link in the drawing.
#[test]
fn a_qr_code_is_read_by_another_program() {
    let quiz = assemble(&bank(), Blueprint::default(), 5);
    let link = Link::of(&played(&quiz, &mut Rng::new(15)));
    for (code, most) in [(link.encode(), 45), (named(link, "abcdefghijklmnopqrstuvwx").encode(), 61)] {
        let qr = Qr::of(BASE, 'r', &code).expect("it fits");
        assert!(qr.size <= most, "{} units", qr.size);
        let dark = modules(&qr);
        let scale = 4;
        let side = qr.size as usize * scale;
        let pixel = |x: usize, y: usize| if dark[y / scale][x / scale] { 0 } else { 255 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, pixel);
        let grids = image.detect_grids();
        let read =
            grids.first().and_then(|grid| grid.decode().ok()).map(|(_, text)| text).unwrap_or_default();
        let (base, fragment) = read.split_once('#').unwrap_or_default();
        assert_eq!(base, BASE);
        assert_eq!(fragment, format!("r{code}").to_uppercase());
        assert_eq!(Link::decode(&read), Link::decode(&code));
    }
    assert_eq!(Qr::of(BASE, 'r', &"q".repeat(3_000)), None);
}

/// The drawing as squares, read from the path: `M x y h w v1 h -w z` for each run.
fn modules(qr: &Qr) -> Vec<Vec<bool>> {
    let size = qr.size as usize;
    let mut dark = vec![vec![false; size]; size];
    for run in qr.path.split('M').filter(|run| !run.is_empty()) {
        let numbers: Vec<usize> =
            run.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
        let [x, y, width, ..] = numbers[..] else { panic!("{run}") };
        dark[y][x..x + width].fill(true);
    }
    dark
}
