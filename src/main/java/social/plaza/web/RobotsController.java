package social.plaza.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import social.plaza.shared.Site;

/** Tells crawlers where there is nothing for them (RFC 9309). It keeps nobody out: the doors do. */
@Controller
class RobotsController {

    private static final List<String> NOTHING_THERE = List.of(
            "/login",
            "/signup",
            "/verify-email",
            "/preferences",
            "/settings/",
            "/compose",
            "/search",
            "/timelines/",
            "/notifications",
            "/bookmarks",
            "/decisions/",
            "/invitations/",
            "/staff",
            "/outbox",
            "/*/reports/",
            "/*/membership",
            "/communities/*/moderation/log.");

    private final Site site;

    RobotsController(Site site) {
        this.site = site;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        String refused = site.demo()
                ? "Disallow: /\n"
                : NOTHING_THERE.stream().map(path -> "Disallow: " + path + "\n").collect(Collectors.joining());
        return "User-agent: *\n" + refused + "\nSitemap: " + site.link("/sitemap.xml") + "\n";
    }
}
