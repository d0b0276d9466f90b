package social.plaza.bench.population;

import java.util.List;
import java.util.SplittableRandom;

/** What people write: a sentence or three in their language, now and then with a name, a topic or a link. */
final class Words {

    private static final List<String> ENGLISH = List.of(
            "The market was quieter than usual this morning.",
            "Has anybody tried this with a smaller pot?",
            "I kept notes for a month and the pattern is clear.",
            "We meet on Thursday at seven, as always.",
            "Thank you all, that solved it.",
            "First frost tonight, so bring the lemons in.",
            "It took three attempts and a lot of patience.",
            "The old one still works better than the new one.",
            "Somebody left a very good umbrella.",
            "I would rather walk than wait for that bus again.",
            "Photos to follow once the light is better.",
            "What would you read next?",
            "Nobody told me how loud swifts are.",
            "The second edition fixed the misprint on page forty.",
            "Slow week, good bread.");
    private static final List<String> SPANISH = List.of(
            "Hoy el mercado estaba más tranquilo que de costumbre.",
            "¿Alguien lo ha probado con menos agua?",
            "Llevo un mes tomando notas y el resultado se ve.",
            "Nos vemos el jueves a las siete, como siempre.",
            "Gracias a todas, así se arregló.",
            "Esta noche hiela: guardad los limoneros.",
            "Costó tres intentos y mucha paciencia.",
            "El viejo sigue funcionando mejor que el nuevo.",
            "Alguien se dejó un paraguas muy bueno.",
            "Prefiero ir andando que esperar otra vez ese autobús.",
            "Las fotos, cuando haya mejor luz.",
            "¿Qué leeríais ahora?",
            "Nadie me avisó de lo que gritan los vencejos.",
            "La segunda edición corrige la errata de la página cuarenta.",
            "Semana lenta, pan bueno.");
    private static final List<String> TAGS =
            List.of("slowfood", "nightTrain", "bicis", "poesía", "repair", "birds", "huerto", "cine", "chess", "cielo");

    private static final double THREE = 0.1;
    private static final double TWO = 0.5;
    private static final double NAMED = 0.15;
    private static final double TAGGED = 0.25;
    private static final double LINKED = 0.08;

    /**
     * A text, and what it names.
     *
     * @param named whether it begins with the handle it was made with
     * @param tags in lower case
     */
    record Text(String body, boolean named, List<String> tags) {}

    private Words() {}

    /** Well below 280 characters. */
    static Text in(String language, String handle, SplittableRandom numbers) {
        var sentences = language.equals("es") ? SPANISH : ENGLISH;
        double length = numbers.nextDouble();
        int count = length < THREE ? 3 : length < TWO ? 2 : 1;
        var body = new StringBuilder();
        boolean named = numbers.nextDouble() < NAMED;
        if (named) {
            body.append('@').append(handle).append(' ');
        }
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : " ").append(sentences.get(numbers.nextInt(sentences.size())));
        }
        List<String> tags = List.of();
        if (numbers.nextDouble() < TAGGED) {
            var tag = TAGS.get(Lot.skewed(numbers, TAGS.size()));
            tags = List.of(tag.toLowerCase(java.util.Locale.ROOT));
            body.append(" #").append(tag);
        }
        if (numbers.nextDouble() < LINKED) {
            body.append(" https://example.org/").append(numbers.nextInt(1_000));
        }
        return new Text(body.toString(), named, tags);
    }
}
