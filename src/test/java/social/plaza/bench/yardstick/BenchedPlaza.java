package social.plaza.bench.yardstick;

import org.springframework.boot.SpringApplication;
import social.plaza.PlazaApplication;

/** The packaged application as it is, and the yardstick beside it. */
public final class BenchedPlaza {

    private BenchedPlaza() {}

    public static void main(String[] args) {
        new SpringApplication(PlazaApplication.class, StaticPage.class).run(args);
    }
}
