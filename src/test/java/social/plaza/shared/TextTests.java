package social.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.validation.MessageInterpolatorFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class TextTests {

    private static final LocalValidatorFactoryBean VALIDATOR = new LocalValidatorFactoryBean();

    private record Form(
            @Text(min = 3, max = 30, kind = TextRules.NAME) @Nullable
            String name,

            List<@Text(max = 5) String> words) {}

    @BeforeAll
    static void readsTheMessagesOfTheApplication() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        VALIDATOR.setProviderClass(HibernateValidator.class);
        VALIDATOR.setMessageInterpolator(new MessageInterpolatorFactory(messages).getObject());
        VALIDATOR.afterPropertiesSet();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en |             | Please write something here.",
                "en | ab          | Use at least 3 characters.",
                "es | ab          | Usa al menos 3 caracteres.",
                "es | 1234567890123456789012345678901 | Usa como máximo 30 caracteres.",
            })
    void saysWhatIsWrongInTheLanguageOfTheReader(String language, @Nullable String name, String message) {
        assertThat(errors(new Form(name, List.of()), language))
                .extracting(FieldError::getField, FieldError::getDefaultMessage)
                .containsExactly(tuple("name", message));
    }

    @Test
    void namesTheRefusedCharacter() {
        assertThat(errors(new Form("abc\u0000", List.of()), "en"))
                .extracting(FieldError::getDefaultMessage)
                .containsExactly("This text holds a hidden or broken character (U+0000). Please remove it.");
    }

    @Test
    void doesNotEvaluateWhatAPersonTyped() {
        assertThat(errors(new Form("${1+1}{0}", List.of()), "en")).isEmpty();
    }

    @Test
    void looksIntoLists() {
        assertThat(errors(new Form("Plaza", List.of("short", "longer")), "en"))
                .extracting(FieldError::getField)
                .containsExactly("words[1]");
    }

    private static List<FieldError> errors(Form form, String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        try {
            var result = new BeanPropertyBindingResult(form, "form");
            VALIDATOR.validate(form, result);
            return result.getFieldErrors();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
