package social.plaza.moderation.web;

import org.jspecify.annotations.Nullable;
import social.plaza.moderation.Reports;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/** Reports something: what it breaks ({@code rule:} and an id, or {@code concern:} and a name) and what to look at. */
record ReportForm(
        @Nullable String ground,

        @Text(kind = TextRules.TEXT, max = Reports.MOST_DETAIL) @Nullable
        String detail,

        @Nullable String submission) {

    static final ReportForm EMPTY = new ReportForm("", "", null);
}
