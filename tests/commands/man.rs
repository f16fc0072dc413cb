//! `man`: manual pages.

use super::caller::Caller;

#[test]
fn the_program_and_each_command_have_a_page() {
    let caller = Caller::small();
    let whole = caller.answer(&["man"]);
    assert!(whole.contains(".TH sarcograph 1") && whole.contains("contradictions"), "{whole}");
    let one = caller.answer(&["man", "path"]);
    assert!(one.contains("\\-\\-avoid") && !one.contains("\\-\\-raise"), "{one}");
    let refused = caller.failure(2, &["man", "moon"]);
    assert!(refused.contains("moon") && refused.contains("path"), "{refused}");
}
