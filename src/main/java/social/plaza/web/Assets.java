package social.plaza.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The style sheets, scripts and images, served below one fingerprint of the whole folder.
 *
 * <p>One fingerprint instead of one per file, because style sheets and ES modules name each other by relative addresses:
 * below {@code /assets/<fingerprint>/} those stay right, and a new release never meets an old file in a cache.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/assets/";

    private final boolean cached;

    Assets(AssetSettings settings) {
        this.cached = settings.cache();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var caching =
                cached ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable() : CacheControl.noCache();
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(caching)
                .resourceChain(cached)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(fingerprint(), "/**"));
        registry.addResourceHandler("/favicon.ico")
                .addResourceLocations(FOLDER + "img/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    /** Twelve hexadecimal digits over the names and the contents of all files of the folder. */
    static String fingerprint() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(FOLDER + "**/*");
            Arrays.sort(files, Comparator.comparing(Assets::address));
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                if (file.isReadable()) {
                    digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The part of the address below the folder, the same in a directory and in a jar. */
    private static String name(Resource file) {
        var address = address(file);
        return address.substring(address.lastIndexOf("/assets/"));
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
