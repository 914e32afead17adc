package org.xmppradar.query;

import java.util.Locale;
import org.xmppradar.query.BlastAnswer.Links;
import org.xmppradar.query.Failing.Kind;

/** What a failure would do, in words. */
record BlastSentence(Kind kind, String title, long reachable, long lost, long weakened, Links links) {

    String summary() {
        return "If " + subject() + " " + verb() + ", " + domains() + kept() + "." + cut();
    }

    private String subject() {
        return switch (kind) {
            case AUTHORITY, HOST, ADDRESS -> title;
            case PREFIX, AS -> "all of " + title;
            case DNS -> "the name servers of " + title;
            case SOFTWARE -> "every server that runs " + title;
        };
    }

    private String verb() {
        return switch (kind) {
            case AUTHORITY -> "is no longer believed";
            case HOST, ADDRESS -> "fails";
            case PREFIX, AS -> "fails";
            case DNS -> "fail";
            case SOFTWARE -> "has to be switched off";
        };
    }

    private String domains() {
        if (lost == 0) {
            return reachable == 1
                    ? "the only reachable domain does not lose every service"
                    : "none of the " + number(reachable) + " reachable domains loses every service";
        }
        return (lost == reachable ? "all " + number(lost) : number(lost) + " of " + number(reachable))
                + (reachable == 1 ? " reachable domain" : " reachable domains")
                + (lost == 1 ? " loses" : " lose")
                + " every service";
    }

    private String kept() {
        return weakened == 0
                ? ""
                : ", and " + number(weakened) + (lost == 0 ? "" : " more")
                        + (weakened == 1 ? " is weakened but keeps another way" : " are weakened but keep another way");
    }

    private String cut() {
        if (links.known() == 0) {
            return " No links between domains are published.";
        }
        return " Of " + counted(links.known(), "published link", "published links") + ", " + number(links.cut())
                + (links.cut() == 1 ? " is cut" : " are cut")
                + (links.isolatedCount() == 0
                        ? "."
                        : ", and " + counted(links.isolatedCount(), "standing domain loses", "standing domains lose")
                                + " the last one known.");
    }

    private static String counted(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** What is supposed, and what nobody looked at. */
    String premise() {
        return switch (kind) {
            case AUTHORITY ->
                "A service counts as lost when its certificate was issued by this authority, or by one that only this"
                        + " authority vouches for. Servers that accept dialback or DANE without an authority may go on"
                        + " talking to each other.";
            case HOST ->
                "A domain is lost when every endpoint of it that answers is on this host; another host in its SRV"
                        + " records saves it only if it answers.";
            case ADDRESS, PREFIX ->
                "A host stands as long as it has another address; a domain, as long as an endpoint that answers is on a"
                        + " host that stands.";
            case AS ->
                "Whose an address is comes from the table of prefixes that this radar was given, as of today. A host"
                        + " stands as long as it has an address elsewhere.";
            case DNS ->
                "A domain is lost when all name servers of its zone are at or below this name and nobody remembers their"
                        + " answers any more. Name servers of the zones that its hosts are in are not looked at.";
            case SOFTWARE ->
                "What a domain runs is its own word (XEP-0092), or else what its features speak for most. Versions are"
                        + " known only of domains that tell theirs.";
        };
    }
}
