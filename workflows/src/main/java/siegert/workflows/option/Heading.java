package siegert.workflows.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The heading of the options of a class in the help of commands that have many. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Heading {
    /** Heading of everything that says where results go and how the program works. */
    String OUTPUT = "Output and program";

    /** Its place, the last one. */
    int LAST = 90;

    /** The heading, without a colon. */
    String value();

    /** Its place among the headings, the smallest first; options without a heading stand before all. */
    int order();
}
