package org.xmppradar.query;

import java.time.LocalDate;
import java.util.List;

/**
 * How much the domains crowd, day by day.
 *
 * @param definition what the index is
 */
public record Concentration(String kind, String definition, List<Day> days) {

    static final String DEFINITION =
            "Herfindahl-Hirschman index: the sum of the squares of the shares that each has of all values counted. 1 when all"
                    + " stand on one, 1/n when they are spread evenly over n; a domain that stands on two counts for both."
                    + " Its inverse, `effective`, is how many equal ones would be as concentrated.";

    /** One day. */
    public record Day(LocalDate day, double index, double effective, long distinct) {}

    /** How many equal ones would be as concentrated. */
    static double inverse(double index) {
        return index == 0 ? 0 : 1 / index;
    }
}
