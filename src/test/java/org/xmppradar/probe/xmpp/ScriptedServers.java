package org.xmppradar.probe.xmpp;

import static org.xmppradar.fake.FakeLink.INFO;
import static org.xmppradar.fake.FakeLink.ITEMS;

import org.xmppradar.fake.FakeLink;

/** What real servers answered, word for word, for tests that must not depend on a version of them. */
final class ScriptedServers {

    /** As Prosody 0.12 and 13 answer, with mod_server_contact_info and mod_server_info. */
    static final String PROSODY = """
            <query xmlns='http://jabber.org/protocol/disco#info'>
              <identity category='server' type='im' name='Prosody'/>
              <identity category='pubsub' type='pep' name='Prosody'/>
              <feature var='http://jabber.org/protocol/disco#info'/>
              <feature var='http://jabber.org/protocol/disco#items'/>
              <feature var='jabber:iq:version'/>
              <feature var='urn:xmpp:ping'/>
              <feature var='vcard-temp'/>
              <x xmlns='jabber:x:data' type='result'>
                <field type='hidden' var='FORM_TYPE'><value>http://jabber.org/network/serverinfo</value></field>
                <field type='list-multi' var='abuse-addresses'/>
                <field type='list-multi' var='admin-addresses'>
                  <value>mailto:admin@prosody.example</value><value>xmpp:admin@prosody.example</value>
                  <value>admin@prosody.example</value>
                </field>
                <field type='list-multi' var='status-addresses'><value>https://status.prosody.example/</value></field>
                <field type='text-single' var='x-owner'><value>ask juliet@prosody.example about it</value></field>
              </x>
              <x xmlns='jabber:x:data' type='result'>
                <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:sos:0</value></field>
                <field var='external-status-addresses'><value>https://elsewhere.example/status.json</value></field>
              </x>
            </query>
            """;

    private static final String UPLOAD = """
            <query xmlns='http://jabber.org/protocol/disco#info'>
              <identity category='store' type='file' name='HTTP File Upload'/>
              <feature var='urn:xmpp:http:upload:0'/>
              <x xmlns='jabber:x:data' type='result'>
                <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:http:upload:0</value></field>
                <field type='text-single' var='max-file-size'><value>10485760</value></field>
              </x>
            </query>
            """;

    private ScriptedServers() {}

    /** A server with rooms, uploads and a gateway below it, which claims a friend. */
    static FakeLink prosody() {
        return new FakeLink()
                .on("prosody.example", INFO, PROSODY)
                .on("prosody.example", ITEMS, """
                        <query xmlns='http://jabber.org/protocol/disco#items'>
                          <item jid='rooms.prosody.example' name='Chatrooms'/><item jid='upload.prosody.example'/>
                          <item jid='irc.prosody.example' name='IRC'/><item jid='prosody.example'/>
                          <item jid='b\u00fccher.example' name='Friends'/><item jid='juliet@prosody.example'/>
                          <item jid='prosody.example' node='announce' name='Announcements'/>
                          <item jid='prosody.example/echo'/>
                        </query>
                        """)
                .on(
                        "rooms.prosody.example",
                        INFO,
                        "<query xmlns='" + INFO + "'>"
                                + "<identity category='conference' type='text' name='Prosody Chatrooms'/>"
                                + "<feature var='http://jabber.org/protocol/muc'/></query>")
                .on(
                        "rooms.prosody.example",
                        ITEMS,
                        "<query xmlns='" + ITEMS + "'>"
                                + "<item jid='a@rooms.prosody.example'/><item jid='b@rooms.prosody.example'/></query>")
                .on("upload.prosody.example", INFO, UPLOAD)
                .on(
                        "irc.prosody.example",
                        INFO,
                        "<query xmlns='" + INFO + "'>"
                                + "<identity category='conference' type='irc' name='Biboumi'/>"
                                + "<feature var='http://jabber.org/protocol/muc'/></query>");
    }

    /** A server with a version, a card and many rooms, of which it tells the number. */
    static FakeLink ejabberd() {
        return new FakeLink()
                .on(
                        "ejabberd.example",
                        INFO,
                        "<query xmlns='" + INFO + "'>"
                                + "<identity category='server' type='im' name='ejabberd'/></query>")
                .on(
                        "ejabberd.example",
                        "jabber:iq:version",
                        "<query xmlns='jabber:iq:version'>"
                                + "<name>ejabberd</name><version>25.07</version><os>unix/linux 6.12.0</os></query>")
                .on(
                        "ejabberd.example",
                        "vcard-temp",
                        "<vCard xmlns='vcard-temp'><FN>ejabberd</FN>"
                                + "<URL>https://www.process-one.net/en/ejabberd/</URL><ORG><ORGNAME>Example Ltd</ORGNAME></ORG>"
                                + "<ADR><CTRY>NL</CTRY></ADR><DESC>Erlang XMPP Server, mail root@ejabberd.example</DESC>"
                                + "<EMAIL><USERID>root@ejabberd.example</USERID></EMAIL>"
                                + "<PHOTO><TYPE>image/png</TYPE><BINVAL>YWJj\n</BINVAL></PHOTO></vCard>")
                .on(
                        "ejabberd.example",
                        ITEMS,
                        "<query xmlns='" + ITEMS + "'><item jid='conference.ejabberd.example'/></query>")
                .on(
                        "conference.ejabberd.example",
                        INFO,
                        "<query xmlns='" + INFO + "'>"
                                + "<identity category='conference' type='text' name='Chatrooms'/>"
                                + "<feature var='http://jabber.org/protocol/muc'/>"
                                + "<feature var='http://jabber.org/protocol/rsm'/></query>")
                .on(
                        "conference.ejabberd.example",
                        ITEMS,
                        "<query xmlns='" + ITEMS + "'>"
                                + "<set xmlns='http://jabber.org/protocol/rsm'><count>4711</count></set></query>");
    }
}
