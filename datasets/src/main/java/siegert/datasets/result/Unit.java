package siegert.datasets.result;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** SI unit of a component of a result, as files of results say it; a component without one is a pure number. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unit {
    /** For instance {@code Hz/V}. */
    String value();
}
