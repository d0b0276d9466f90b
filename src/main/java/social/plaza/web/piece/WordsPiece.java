package social.plaza.web.piece;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import social.plaza.post.Segment;
import social.plaza.post.Segment.Hashtag;
import social.plaza.post.Segment.Link;
import social.plaza.post.Segment.Mention;
import social.plaza.post.Segment.Plain;

/** {@code p:words}: what a post says, with links to whom and what it names. */
final class WordsPiece extends Piece {

    WordsPiece() {
        super("words");
    }

    @Override
    String markup(ITemplateContext context, List<@Nullable Object> values) {
        var markup = new StringBuilder();
        if (values.getFirst() instanceof List<?> segments) {
            for (var segment : segments) {
                markup.append(markup(context, (Segment) segment));
            }
        }
        return markup.toString();
    }

    private static String markup(ITemplateContext context, Segment segment) {
        var text = escaped(segment.text());
        return switch (segment) {
            case Plain _ -> text;
            case Mention(String handle) -> link(context.buildLink("/@" + handle, null), "", text);
            case Hashtag(String tag) -> link(context.buildLink("/hashtags/{tag}", Map.of("tag", tag)), "", text);
            case Link(var _, String href) -> link(href, " rel=\"nofollow ugc noopener\"", text);
        };
    }

    private static String link(String href, String relation, String text) {
        return "<a href=\"" + escaped(href) + '"' + relation + '>' + text + "</a>";
    }
}
