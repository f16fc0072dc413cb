//! Diagnostics about files as such.

use std::fs;
use std::path::Path;

use sarcograph::load::{self, LoadError};
use sarcograph::render::diagnostics;

use super::{FAULTLESS, base_with, in_short, said_of};

/// Writes the faultless base into a folder.
fn write_base(root: &Path) {
    for (path, text) in FAULTLESS {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// Returns what is said of a folder, which is called `kb` there.
fn said_of_folder(root: &Path) -> String {
    let loaded = load::folder(root).unwrap();
    diagnostics::render(&loaded.diagnostics, &loaded.files, false).replace(&*root.to_string_lossy(), "kb")
}

#[test]
fn an_empty_folder() {
    let root = tempfile::tempdir().unwrap();
    insta::assert_snapshot!(said_of_folder(root.path()), @"
    error[empty-folder]: this folder holds no record
    --> kb

    1 error in 1 of 1 file
    ");
    fs::write(root.path().join("README.md"), "Nothing yet.").unwrap();
    assert_eq!(load::folder(root.path()).unwrap().answer().errors, 1);
}

#[test]
fn files_in_the_wrong_place() {
    insta::assert_snapshot!(said_of(&[
        ("entities/hormones.yml", "x: {}\n"),
        ("entitys/hormone.yaml", "x: {}\n"),
        ("facet.yaml", "x: {}\n"),
        ("mechanisms/lost.yaml", "x: {}\n"),
        ("sources/paper.pdf", "%PDF"),
    ]), @"
    error[misplaced-file]: no record lies here
    --> entities/hormones.yml
     = help: did you mean `entities/hormones.yaml`?
     = note: records lie in `entities/<kind>.yaml`, `sources/<source-id>.yaml`,
             `mechanisms/<theme>/<mechanism-id>.yaml`, and at the top in
             `about.yaml`, `facets.yaml`, `kinds.yaml`, `themes.yaml` and
             `terms.yaml`

    error[missing-field]: an entity needs `name`
     --> entities/hormones.yml:1:1
      |
    1 | x: {}
      | ^

    warning[unnamed-kind]: `kinds.yaml` does not name the kind `hormones`
     --> entities/hormones.yml:1:1
      |
    1 | x: {}
      | ^ did you mean `hormone`?
      |
      = help: add `hormones` to `kinds.yaml`

    error[misplaced-file]: no record lies here
    --> entitys/hormone.yaml
     = help: did you mean `entities/hormone.yaml`?
     = note: records lie in `entities/<kind>.yaml`, `sources/<source-id>.yaml`,
             `mechanisms/<theme>/<mechanism-id>.yaml`, and at the top in
             `about.yaml`, `facets.yaml`, `kinds.yaml`, `themes.yaml` and
             `terms.yaml`

    error[misplaced-file]: no record lies here
    --> facet.yaml
     = help: did you mean `facets.yaml`?
     = note: records lie in `entities/<kind>.yaml`, `sources/<source-id>.yaml`,
             `mechanisms/<theme>/<mechanism-id>.yaml`, and at the top in
             `about.yaml`, `facets.yaml`, `kinds.yaml`, `themes.yaml` and
             `terms.yaml`

    error[misplaced-file]: no record lies here
    --> mechanisms/lost.yaml
     = note: records lie in `entities/<kind>.yaml`, `sources/<source-id>.yaml`,
             `mechanisms/<theme>/<mechanism-id>.yaml`, and at the top in
             `about.yaml`, `facets.yaml`, `kinds.yaml`, `themes.yaml` and
             `terms.yaml`
     = help: move it into the folder of its theme: `mechanisms/<theme>/`

    error[misplaced-file]: no record lies here
    --> sources/paper.pdf
     = note: records lie in `entities/<kind>.yaml`, `sources/<source-id>.yaml`,
             `mechanisms/<theme>/<mechanism-id>.yaml`, and at the top in
             `about.yaml`, `facets.yaml`, `kinds.yaml`, `themes.yaml` and
             `terms.yaml`
     = help: move it, or take it out of the folder

    6 errors, 1 warning in 5 of 11 files
    ");
}

#[test]
fn other_files_are_nobodys_business() {
    let loaded = base_with(&[
        ("README.md", "# x"),
        ("sources/README.md", "# x"),
        (".git/config.yaml", "x"),
        ("LICENSE", "x"),
        ("schemas/entity.json", "{}"),
        ("entities/.hormone.yaml.swp", "x"),
    ]);
    assert_eq!(in_short(&loaded), "");
}

#[test]
fn a_name_that_is_no_identifier() {
    insta::assert_snapshot!(said_of(&[("entities/Growth Factor.yaml", "# nothing yet\n")]), @"
    error[bad-id]: the name `Growth Factor` is not spelt as an identifier
    --> entities/Growth Factor.yaml
     = help: did you mean `growth-factor`?
     = note: identifiers are words of lower-case ASCII letters and digits,
             joined by single hyphens

    1 error in 1 of 7 files
    ");
}

#[test]
fn a_file_that_is_not_utf_8() {
    let mut files: Vec<(String, Vec<u8>)> =
        FAULTLESS.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    files.push(("terms.yaml".to_owned(), b"- [\xe8\x82\x8c, \xe8\x82\xff]\n".to_vec()));
    let loaded = load::files(files);
    insta::assert_snapshot!(diagnostics::render(&loaded.diagnostics, &loaded.files, false), @"
    error[not-utf-8]: this file is not UTF-8 text from here on
     --> terms.yaml:1:7
      |
    1 | - [肌, 
      |        ^

    1 error in 1 of 7 files
    ");
}

#[test]
fn a_file_over_the_limit() {
    let long = format!("# {}\n", "x".repeat(4 * 1024 * 1024));
    insta::assert_snapshot!(said_of(&[("terms.yaml", &long)]), @"
    error[file-too-large]: this file has 4194307 bytes; the limit is 4194304
    --> terms.yaml

    1 error in 1 of 7 files
    ");
}

#[cfg(unix)]
#[test]
fn links_that_lead_back_or_nowhere() {
    let root = tempfile::tempdir().unwrap();
    write_base(root.path());
    std::os::unix::fs::symlink("..", root.path().join("mechanisms/growth/back")).unwrap();
    std::os::unix::fs::symlink("nothing.yaml", root.path().join("sources/gone.yaml")).unwrap();
    std::os::unix::fs::symlink("self.yaml", root.path().join("sources/self.yaml")).unwrap();
    insta::assert_snapshot!(said_of_folder(root.path()), @"
    error[link-loop]: this link leads back to a folder that it lies in
    --> kb/mechanisms/growth/back

    error[unreadable-file]: this file cannot be read: No such file or directory (os error 2)
    --> kb/sources/gone.yaml

    error[link-loop]: this link leads to itself: Too many levels of symbolic links (os error 40)
    --> kb/sources/self.yaml

    3 errors in 3 of 9 files
    ");
}

#[test]
fn a_byte_order_mark_and_other_line_ends_change_nothing() {
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let files = FAULTLESS.iter().map(|(path, text)| ((*path).to_owned(), windows(text).into_bytes()));
    let loaded = load::files(files);
    assert_eq!(in_short(&loaded), "");
    let knowledge = loaded.knowledge.unwrap();
    let plain = base_with(&[]).knowledge.unwrap();
    assert_eq!((&knowledge.entities, &knowledge.relations), (&plain.entities, &plain.relations));
    assert_ne!(knowledge.hash, plain.hash);
}

#[test]
fn empty_files_hold_no_records() {
    let nothing = "# nothing yet\n";
    let loaded = base_with(&[
        ("terms.yaml", nothing),
        ("themes.yaml", "growth: {name: {en: growth, zh-Hans: 生长}}\n"),
        ("entities/drug.yaml", nothing),
    ]);
    assert_eq!(in_short(&loaded), "");
}

#[test]
fn what_is_no_folder_is_told_in_a_sentence() {
    let root = tempfile::tempdir().unwrap();
    let file = root.path().join("entities.yaml");
    fs::write(&file, "").unwrap();
    let told = |error: LoadError| error.to_string().replace(&*root.path().to_string_lossy(), "kb");
    insta::assert_snapshot!(told(load::folder(&root.path().join("nothing")).unwrap_err()), @"there is no folder `kb/nothing`");
    insta::assert_snapshot!(told(load::folder(&file).unwrap_err()), @"`kb/entities.yaml` is no folder; a knowledge base is one");
    insta::assert_snapshot!(told(load::check(&file).unwrap_err()), @"`kb/entities.yaml` lies in no knowledge base: no folder above it holds `entities/`, `about.yaml` or `facets.yaml`");
}

#[test]
fn a_single_file_is_checked_within_its_folder() {
    let root = tempfile::tempdir().unwrap();
    write_base(root.path());
    let trait_file = root.path().join("entities/trait.yaml");
    fs::write(&trait_file, "muscle-mass:\n  name: {en: myostatin, zh-Hans: 肌肉量}\n  sumary: x\n").unwrap();
    fs::write(root.path().join("terms.yaml"), "x: y\n").unwrap();
    let shown = |path: &Path| in_short(&load::check(path).unwrap()).replace(&*root.path().to_string_lossy(), "kb");
    insta::assert_snapshot!(shown(&trait_file), @"
    kb/entities/trait.yaml:2:14 shared-name
    kb/entities/trait.yaml:3:3 unknown-field
    ");
    insta::assert_snapshot!(shown(&root.path().join("entities/hormone.yaml")), @"kb/entities/trait.yaml:2:14 shared-name");
    insta::assert_snapshot!(shown(&root.path().join("kinds.yaml")), @"");
    insta::assert_snapshot!(shown(&root.path().join("entities")), @"
    kb/entities/trait.yaml:2:14 shared-name
    kb/entities/trait.yaml:3:3 unknown-field
    ");
    insta::assert_snapshot!(shown(&root.path().join("mechanisms")), @"");
    insta::assert_snapshot!(shown(root.path()), @"
    kb/entities/trait.yaml:2:14 shared-name
    kb/entities/trait.yaml:3:3 unknown-field
    kb/terms.yaml:1:1 wrong-type
    ");
}
