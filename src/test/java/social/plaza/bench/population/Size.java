package social.plaza.bench.population;

/** How much life there is. */
public record Size(int accounts, int communities, int posts) {

    public Size {
        if (accounts < 100 || communities < 2 || posts < 1) {
            throw new IllegalArgumentException("at least 100 accounts, 2 communities and a post");
        }
    }
}
