package social.plaza.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty Plaza with the story, before the first page is served. */
@Component
@ConditionalOnBooleanProperty("plaza.demo")
class FirstFilling implements SmartLifecycle {

    private final Storyteller storyteller;
    private final JdbcClient jdbc;
    private volatile boolean running;

    FirstFilling(Storyteller storyteller, JdbcClient jdbc) {
        this.storyteller = storyteller;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        boolean empty = jdbc.sql("SELECT NOT EXISTS (SELECT FROM account)")
                .query(Boolean.class)
                .single();
        if (empty) {
            storyteller.tell(Story.read());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens its port. */
    @Override
    public int getPhase() {
        return 0;
    }
}
