package social.plaza.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * A page that is measured, or an act.
 *
 * @param key by which it is chosen
 * @param name in the table
 * @param peer requests a second of the same kind of page where Plaza wants to be faster; 0 where nothing is known of it
 * @param once opens it as wrk will
 * @param asMeant whether it is the page, and no error or sign-in page
 */
record Page(String key, String name, Load load, int peer, Opening once, Predicate<HttpResponse<String>> asMeant) {

    /** One request of the kind that wrk makes many of. */
    @FunctionalInterface
    interface Opening {
        HttpResponse<String> open() throws IOException, InterruptedException;
    }

    /** Bytes of the page, once it has been seen to be the page. */
    int bytes() throws IOException, InterruptedException {
        var answer = once.open();
        if (!asMeant.test(answer)) {
            throw new IllegalStateException(
                    name + " is not the page meant: " + answer.statusCode() + "\n" + answer.body());
        }
        return answer.body().getBytes(StandardCharsets.UTF_8).length;
    }
}
