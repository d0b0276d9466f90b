package social.plaza.moderation;

/** The platform's own rules, above those of every community. */
public enum Norm {
    SAFETY,
    PRIVACY,
    AUTHENTICITY
}
