package social.plaza.post;

/** Whether a host name, in any script, could be looked up: labels of at most 63 characters in Punycode (RFC 3492). */
final class HostName {

    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST = 253;

    private HostName() {}

    static boolean isValid(String host) {
        int length = -1;
        for (var label : host.split("\\.", -1)) {
            int encoded = encodedLength(label);
            if (encoded == 0 || encoded > LONGEST_LABEL) {
                return false;
            }
            length += 1 + encoded;
        }
        return length <= LONGEST;
    }

    private static int encodedLength(String label) {
        int[] points = label.codePoints().toArray();
        boolean ascii = label.chars().allMatch(c -> c < 0x80);
        if (ascii || points.length > LONGEST_LABEL) {
            return points.length;
        }
        // a label that claims to be encoded already must not need encoding
        return label.regionMatches(true, 0, "xn--", 0, 4) ? 0 : "xn--".length() + punycodeLength(points);
    }

    private static int punycodeLength(int[] points) {
        int basic = 0;
        for (int point : points) {
            basic += point < 0x80 ? 1 : 0;
        }
        int length = basic + (basic > 0 ? 1 : 0);
        int handled = basic;
        int bias = 72;
        int delta = 0;
        int least = 0x80;
        while (handled < points.length) {
            int next = Integer.MAX_VALUE;
            for (int point : points) {
                next = point >= least ? Math.min(next, point) : next;
            }
            delta += (next - least) * (handled + 1);
            least = next;
            for (int point : points) {
                if (point < least) {
                    delta++;
                } else if (point == least) {
                    length += digits(delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            least++;
        }
        return length;
    }

    private static int digits(int delta, int bias) {
        int count = 1;
        int rest = delta;
        for (int k = 36; ; k += 36) {
            int threshold = Math.clamp(k - bias, 1, 26);
            if (rest < threshold) {
                return count;
            }
            rest = (rest - threshold) / (36 - threshold);
            count++;
        }
    }

    private static int adapt(int delta, int handled, boolean first) {
        int rest = first ? delta / 700 : delta / 2;
        rest += rest / handled;
        int k = 0;
        while (rest > 455) {
            rest /= 35;
            k += 36;
        }
        return k + 36 * rest / (rest + 38);
    }
}
