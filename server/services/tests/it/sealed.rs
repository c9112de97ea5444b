use domain::views::DemoWho;
use store::{people, testing::permit};

use crate::given::on_every_database;

#[tokio::test]
async fn no_number_of_the_demonstration_stands_in_its_database() {
    on_every_database(async |world| {
        services::demo::load(&world.deps).await.unwrap();
        let mut numbers = Vec::new();
        for person in world.portal.demo.as_ref().unwrap().people().await.unwrap() {
            if let DemoWho::Citizen(id) = person.who {
                numbers
                    .push(people::number_of(&world.deps.store.read(), &permit(id)).await.unwrap().unwrap());
            }
        }
        assert!(numbers.len() > 5, "{}: {}", world.database, numbers.len());
        let Some(file) = world.url.strip_prefix("sqlite://").and_then(|rest| rest.split('?').next()) else {
            return;
        };
        let bytes = [std::fs::read(file).unwrap(), std::fs::read(format!("{file}-wal")).unwrap()].concat();
        let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(holds("Oslo"), "what is looked for is found where it is");
        for number in numbers {
            assert!(!holds(number.digits()), "a number stands in the file");
        }
    })
    .await;
}
