package social.plaza.timeline.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import social.plaza.shared.Site;
import social.plaza.timeline.Sitemap;

/** Tells search engines what to look at (sitemaps.org), made anew every few minutes: it names addresses and no words. */
@Controller
class SitemapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> ALWAYS = List.of("/", "/communities/discover", "/help", "/transparency");
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Site site;
    private final LoadingCache<Site, String> kept;

    SitemapController(Sitemap sitemap, Site site, Clock clock) {
        this.site = site;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build(here -> written(sitemap.paths(), here));
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String sitemap() {
        return kept.get(site);
    }

    private static String written(List<String> paths, Site site) {
        return Xml.document(
                "urlset",
                NAMESPACE,
                pages -> Stream.concat(ALWAYS.stream(), paths.stream())
                        .forEach(path -> pages.element("url", page -> page.element("loc", site.link(path)))));
    }
}
