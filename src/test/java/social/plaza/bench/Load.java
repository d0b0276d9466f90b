package social.plaza.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What wrk asks for again and again.
 *
 * @param options of wrk
 * @param script what its script is told
 */
record Load(String path, List<String> options, List<String> script) {

    static Load of(String path) {
        return new Load(path, List.of(), List.of());
    }

    /** With the cookies of somebody; none for a guest. */
    static Load of(String path, String cookies) {
        return cookies.isEmpty() ? of(path) : new Load(path, List.of("-H", "Cookie: " + cookies), List.of());
    }

    /** As a script makes the requests. */
    static Load scripted(String path, Path script, String... arguments) {
        return new Load(path, List.of("-s", script.toString()), List.of(arguments));
    }

    Stream<String> arguments(URI address) {
        return Stream.of(options.stream(), Stream.of(address.resolve(path).toString(), "--"), script.stream())
                .flatMap(part -> part);
    }
}
