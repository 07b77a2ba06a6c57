package health.portico.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of a plugin {@code lab-shop}, whose tables begin with {@code lab_shop}. */
class OwnTablesTest {
    private final OwnTables tables = new OwnTables("lab-shop");

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "S39 a script that makes, changes, fills or drops what does not bear the plugin's id is noticed, whatever it looks like")
    @CsvSource(delimiter = '|', textBlock = """
            lab_shopping     | create table lab_shopping (id uuid)
            labshop          | create table labshop (id uuid)
            sale             | CREATE  TABLE  IF NOT EXISTS "SALE" (id uuid)
            sale             | create local temporary table sale (id uuid)
            portico_audit    | create table lab_shop_sale (id uuid); drop table portico_audit
            portico_audit    | drop table if exists lab_shop_sale, portico_audit
            portico_audit    | alter table only public.portico_audit drop column actor
            portico_audit    | /* lab */ delete from portico_audit where actor = ';'
            portico_account  | update portico_account set role = 'STAFF'
            portico_account  | with old as (select 1) update portico_account set role = 'STAFF'
            portico_account  | insert into portico_account values (1)
            portico_account  | merge into portico_account key (id) values (1)
            portico_account  | truncate table portico_account
            sale_due         | create unique index sale_due on lab_shop_sale (due)
            portico_account  | create index if not exists lab_shop_names on portico_account (name)
            portico_account  | with old as (update portico_account set role = 'STAFF' returning 1) select 1
            portico_account  | comment on column portico_account.role is 'mine'
            portico_message  | create table lab_shop_copy as select * from portico_message
            portico_message  | create view lab_shop_copy as select * from "portico_message"
            portico_account  | insert into lab_shop_sale select id from portico_account
            sale             | alter table lab_shop_sale rename to sale
            everything       | create or replace view everything as select 1
            """)
    void noticesForeignNames(String name, String script) {
        assertObjection("touches " + name + "; what it makes", script);
    }

    @ParameterizedTest
    @DisplayName("S39 a script that does what a plugin's tables do not need is noticed, whatever it says of it")
    @ValueSource(
            strings = {
                "drop all objects",
                "do $$ begin update portico_account set role = 'STAFF'; end $$",
                "explain analyze delete from portico_account",
                "select * into lab_shop_copy from lab_shop_sale",
                "grant select on portico_audit to public",
                "copy lab_shop_sale from 'x'",
                "script to 'x'",
                "create policy mine on portico_account",
                "create trigger lab_shop_spy after insert on lab_shop_sale for each row call \"x.Y\"",
                "create alias lab_shop_run for \"java.lang.Runtime.exec\"",
                "insert into lab_shop_sale values (E'\\''); delete from portico_account; --'",
                "insert into lab_shop_sale values ($a$'$a$); delete from portico_account; --'"
            })
    void noticesWhatNobodyNeeds(String script) {
        assertObjection("holds \"", script);
    }

    @Test
    @DisplayName("a long text in a script is read as any other")
    void readsLongTexts() {
        var text = "insert into lab_shop_sale values ('" + "it''s; ".repeat(20_000) + "');";
        assertEquals(Optional.empty(), tables.objection(text));
    }

    @Test
    void readsAcrossLines() {
        assertObjection("touches sale; ", "create\n\ttable -- of the lab\nsale (id uuid);");
    }

    @ParameterizedTest
    @DisplayName("S39 a script that keeps to names that bear the plugin's id passes, comments and texts included")
    @ValueSource(
            strings = {
                "create\n\ttable lab_shop_sale\n(id uuid);",
                "-- create table sale\ncreate table lab_shop (id uuid);",
                "create table lab_shop_sale (type varchar(9), at date, foreign key (id) references lab_shop (id) on update cascade on delete cascade);",
                "create index lab_shop_sale_due on lab_shop_sale (due);",
                "alter table lab_shop_sale alter column type type varchar(12);",
                "insert into lab_shop_sale select 'drop table sale; delete from sale', id from lab_shop for update;",
                "create table lab_shop_sale (by uuid not null references portico_account (id));",
                "alter table lab_shop_sale alter column type rename to sort;",
                "create index on lab_shop_sale (due); create unique index on lab_shop_sale(due)",
                "comment on table lab_shop_sale is 'sold'; comment on column public.lab_shop_sale.due is 'when'",
                "insert into lab_shop_sale values (1) on conflict (id) do update set type = 'a';",
                "update lab_shop_sale set type = 'it''s; update sale set a'; delete from \"lab_shop_sale\";",
                ""
            })
    void letsOwnNamesPass(String script) {
        assertEquals(Optional.empty(), tables.objection(script));
    }

    private void assertObjection(String beginning, String script) {
        var objection = tables.objection(script).orElse("");
        assertTrue(objection.startsWith(beginning), objection);
    }
}
