package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** Writes a note about somebody. */
record NoteForm(
        @Text(kind = TextRules.TEXT, min = 1, max = 500) @Nullable
        String text,

        @Nullable String submission) {

    static final NoteForm EMPTY = new NoteForm("", null);

    String words() {
        return text == null ? "" : text;
    }
}
