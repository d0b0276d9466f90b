package social.plaza.web.piece;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.ExpressionSequenceUtils;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/** Puts markup in the place of the tag that carries its attribute, whose value is a list of expressions. */
abstract class Piece extends AbstractAttributeTagProcessor {

    /** After conditions and loops on the same tag. */
    private static final int PRECEDENCE = 1_000;

    Piece(String attribute) {
        super(TemplateMode.HTML, Pieces.PREFIX, null, false, attribute, true, PRECEDENCE, true);
    }

    @Override
    protected final void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            IElementTagStructureHandler structure) {
        var values = new ArrayList<@Nullable Object>(3);
        for (var expression : ExpressionSequenceUtils.parseExpressionSequence(context, value)) {
            values.add(expression.execute(context));
        }
        structure.replaceWith(markup(context, values), false);
    }

    /** As it is sent: whoever writes it escapes what people wrote. */
    abstract String markup(ITemplateContext context, List<@Nullable Object> values);

    static String escaped(@Nullable Object text) {
        return HtmlEscape.escapeHtml4Xml(String.valueOf(text));
    }
}
