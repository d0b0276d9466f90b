package social.plaza.web.piece;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/**
 * What templates can write beside Thymeleaf's own:
 *
 * <pre>{@code
 * <svg p:icon="heart"></svg>                                      an icon of assets/icons.svg; decoration: its button has the name
 * <span p:avatar="${handle}, ${name}, 'm', ${image}"></span>      the picture or, for null, initials on the handle's colour
 * <span p:tile="${theme}, ${name}, 'm', ${image}"></span>         a community's square: its picture, or initials on its theme
 * <img p:cover="${image}, 'large'">                               what fills a .cover; nothing for null; large or small
 * <th:block p:words="${segments}"></th:block>                     what a post says, with its links
 * <button p:act="${post}, 'like'"></button>                       like, repost or bookmark, with how many did
 * <time p:ago="${instant}"></time>                                a moment that scripts turn into "5 min"
 * <time p:day="${instant}"></time>                                the date alone
 * <time p:moment="${instant}"></time>                             date and hour, for logs
 * }</pre>
 *
 * <p>Sizes of avatars and tiles: xs 20, s 28, m 40, l 64, xl 112 px.
 */
@Component
class Pieces extends AbstractProcessorDialect {

    static final String PREFIX = "p";

    Pieces() {
        super("pieces", PREFIX, 1_000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        var icons = new IconPiece();
        return Set.of(
                icons,
                new AvatarPiece(),
                new TilePiece(),
                new CoverPiece(),
                new WordsPiece(),
                new ActPiece(icons),
                new TimePiece(TimePiece.Kind.AGO),
                new TimePiece(TimePiece.Kind.DAY),
                new TimePiece(TimePiece.Kind.MOMENT));
    }
}
