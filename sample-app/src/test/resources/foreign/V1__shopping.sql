create table shop_sale (id uuid primary key);
create table shopping_list (id uuid primary key);
