package org.xmppradar.lab.catalogue;

/** What is to be found of a certificate, in the words of the radar's own documents. */
public record Findings(String trust, String name, String validity, String dane) {

    @Override
    public String toString() {
        return trust + ", " + name + ", " + validity + ", dane " + dane;
    }
}
