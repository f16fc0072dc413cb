//! The command line on the knowledge base that the program carries.

use super::caller::Caller;

/// The names of all commands, as the help lists them.
pub(super) fn commands() -> Vec<String> {
    let help = Caller::shipped().answer(&["help"]);
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let first_lines = commands.filter(|line| !line.starts_with("   "));
    let names = first_lines.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help");
    names.map(str::to_owned).collect()
}

/// The examples of all commands, as their help gives them.
fn examples() -> Vec<String> {
    let caller = Caller::shipped();
    let example = |name: String| {
        let help = caller.answer(&[&name, "--help"]);
        let example = help.lines().find_map(|line| line.strip_prefix("Example: "));
        assert!(example.is_some(), "`{name} --help` has no example");
        let example = example.unwrap_or_default();
        example.strip_prefix("sarcograph ").unwrap_or(example).to_owned()
    };
    commands().into_iter().map(example).collect()
}

#[test]
fn every_command_has_an_example_that_works() {
    let folder = tempfile::tempdir().unwrap();
    // What answers until it is stopped, and what needs the engine, have tests of their own.
    for example in examples().into_iter().filter(|example| !["serve", "page"].iter().any(|own| example.starts_with(own))) {
        let (printed, typed) = match example.strip_prefix("printf ").and_then(|rest| rest.split_once(" | sarcograph ")) {
            Some((printed, typed)) => (printed.replace("\\n", "\n"), typed),
            None => (String::new(), example.split(" > ").next().unwrap().split(" | ").next().unwrap()),
        };
        let caller = Caller::shipped().input(printed.trim_matches('\''));
        let file = folder.path().join("file").to_str().unwrap().to_owned();
        let mut arguments: Vec<String> = typed.split(' ').map(str::to_owned).collect();
        if let Some(at) = arguments.iter().position(|argument| argument == "-o") {
            let ending = arguments[at + 1].rsplit_once('.').map_or(String::new(), |(_, ending)| format!(".{ending}"));
            arguments[at + 1] = format!("{file}{ending}");
        }
        // What an example writes goes to the test's own folder.
        let table = folder.path().join("network.tsv");
        std::fs::write(&table, "source\tsign\ttarget\nIL6\t1\tMYC\n").unwrap();
        arguments.iter_mut().filter(|argument| ["my-knowledge", "network.tsv"].contains(&argument.as_str())).for_each(
            |argument| {
                *argument = folder.path().join(&*argument).display().to_string();
            },
        );
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let given = caller.call(&arguments);
        assert_eq!(given.code, 0, "sarcograph {example}\n{}", given.err);
        let nothing = ["\"paths\": []", "\"loops\": []", "\"error\"", "Nothing", "No "];
        let is_empty = nothing[..3].iter().any(|word| given.out.contains(word))
            || nothing[3..].iter().any(|word| given.out.starts_with(word));
        assert!(!is_empty, "sarcograph {example} answers nothing:\n{}", given.out);
    }
}

#[test]
fn the_start_page_has_a_dozen_lines_and_its_commands_work() {
    for lang in ["en", "zh-Hans", "zh-Hant"] {
        let caller = Caller::shipped();
        let page = caller.answer(&["--lang", lang]);
        assert!(page.lines().count() <= 16, "{page}");
        let commands = page.lines().filter_map(|line| line.split_once("  sarcograph ")).map(|(_, command)| command);
        let commands: Vec<&str> = commands.filter(|command| !command.starts_with("--") && *command != "help").collect();
        assert!(commands.len() >= 5, "{page}");
        for command in commands {
            let words: Vec<&str> = command.split(' ').chain(["--lang", lang]).collect();
            caller.answer(&words);
        }
    }
}

#[test]
fn long_lists_are_cut_to_a_page_and_the_command_offered_lists_the_rest() {
    let caller = Caller::shipped();
    for question in [
        &["loops"][..],
        &["interventions", "skeletal-muscle-mass"],
        &["interventions", "skeletal-muscle-mass", "muscle-strength", "--when", "cancer"],
        &["common", "IL-6", "TNF-α", "--direction", "downstream"],
        &["what-if", "--raise", "resistance-training", "--lower", "vitamin-D"],
    ] {
        let page = caller.answer(question);
        assert!(page.lines().count() <= 80, "{page}");
        let (left, offered) = page.lines().find_map(|line| line.split_once(" more: ")).unwrap_or_else(|| panic!("{page}"));
        assert!(left.parse::<usize>().is_ok_and(|left| left > 0), "{page}");
        let limit = offered.rsplit(' ').next().unwrap();
        let whole = caller.answer(&[question, &["--limit", limit]].concat());
        assert!(!whole.contains(" more: "), "{whole}");
        assert!(whole.lines().count() > page.lines().count(), "{question:?}");
    }
}
